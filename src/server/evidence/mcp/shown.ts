import * as z from 'zod/mini';
import { recordId } from '../../../contract/base/scalars.ts';
import { findKind } from '../../../core/kinds.ts';
import { fieldsFor } from '../../../core/ledger/audience.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { sayBriefly } from '../../base/words/briefly.ts';

/** A record as an assistant reads it. */
export const shownRecord = z.object({
  recordId,
  kind: z.string(),
  title: z.string(),
  standing: z.string(),
  fields: z.record(z.string(), z.unknown()),
});

/** What is about a person stays with the owner. */
export const show = ({ id, kind: name, title, standing, fields }: LedgerRecord) => {
  const kind = findKind(name);
  const told = kind === undefined ? {} : fieldsFor(kind, fields, 'internal');
  return { recordId: id, kind: name, title, standing, fields: { ...told } };
};

/** A record on one line. */
export const sayRecord = ({ id, kind, title, standing }: LedgerRecord): string =>
  `${sayBriefly(title)} (${standing === 'draft' ? 'draft of ' : ''}${kind}, record ${id})`;
