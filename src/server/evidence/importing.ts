import type { Hono } from 'hono';
import { listRecordImports } from '../../actions/evidence/importing/listRecordImports.ts';
import { undoRecordImport } from '../../actions/evidence/importing/undoRecordImport.ts';
import * as imports from '../../contract/evidence/imports.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint that brings files of evidence in. */
export function mountRecordImports(app: Hono, door: Door): void {
  // What reads files is large, and few bring any.
  mount(app, imports.previewRecords, {
    door,
    action: async (context, file) =>
      (await import('../../actions/evidence/importing/previewRecords.ts')).previewRecords(context, file),
  });
  mount(app, imports.importRecords, {
    door,
    action: async (context, chosen) =>
      (await import('../../actions/evidence/importing/importRecords.ts')).importRecords(context, chosen),
  });
  mount(app, imports.listRecordImports, { door, action: listRecordImports });
  mount(app, imports.undoRecordImport, { door, action: undoRecordImport });
}
