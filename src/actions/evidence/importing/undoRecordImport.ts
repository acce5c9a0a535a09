import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { undoRecordImport as endpoint } from '../../../contract/evidence/imports.ts';
import { findKind } from '../../../core/kinds.ts';
import { listImported } from '../../../store/evidence/imports.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';

/** Removes what an import brought and nobody has touched since. */
export async function undoRecordImport(
  context: Context,
  { at }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const brought = await listRecordsById(tx, scope, await listImported(tx, scope, at));
    const untouched = brought.filter(({ revision }) => revision === 1);
    const sayings = untouched.flatMap((before) => {
      const kind = findKind(before.kind);
      const { id, fields } = before;
      return kind === undefined ? [] : [{ id, kind, before, standing: 'removed', means: 'person', fields } as const];
    });
    if (sayings.length > 0) await appendRevisions(context, tx, sayings);
    return { removed: sayings.length, changedSince: brought.length - untouched.length };
  });
}
