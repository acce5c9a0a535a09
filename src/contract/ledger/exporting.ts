import * as z from 'zod/mini';
import { sensitivities } from '../../core/ledger/fields/field.ts';
import { passage } from '../base/endpoint.ts';
import type { Frozen } from '../base/frozen.ts';
import { recordId } from '../base/scalars.ts';
import { kindName } from './shapes.ts';

/** What to export: everything, one kind, or one record; decisions also as MADR. */
export const exportOrder = z.object({
  format: z._default(z.enum(['json', 'markdown', 'madr']), 'json'),
  kind: z.optional(kindName),
  record: z.optional(recordId),
  /** Who is to read it: what is for fewer is left out. */
  audience: z._default(z.enum(sensitivities), 'internal'),
});

/** GET this for the ledger as one file; the query is an `exportOrder`. */
export const exportLedger = passage({
  method: 'GET',
  path: '/api/ledger/export',
  summary: 'Records as one file: JSON, Markdown, or decisions as MADR',
  needs: 'viewer',
  grant: 'read',
});

/** What to export. */
export type ExportOrder = Frozen<z.infer<typeof exportOrder>>;
