import type { Hono } from 'hono';
import { importRecords } from '../../actions/evidence/importing/importRecords.ts';
import { previewRecords } from '../../actions/evidence/importing/previewRecords.ts';
import { undoRecordImport } from '../../actions/evidence/importing/undoRecordImport.ts';
import * as imports from '../../contract/evidence/imports.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint that brings files of evidence in. */
export function mountRecordImports(app: Hono, door: Door): void {
  mount(app, imports.previewRecords, { door, action: previewRecords });
  mount(app, imports.importRecords, { door, action: importRecords });
  mount(app, imports.undoRecordImport, { door, action: undoRecordImport });
}
