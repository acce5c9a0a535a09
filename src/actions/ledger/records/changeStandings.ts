import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeStandings as endpoint } from '../../../contract/ledger/history.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findKind } from '../../../core/kinds.ts';
import type { LedgerRecord, Standing } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { appendRevisions, type Saying } from '../append.ts';
import { openLog } from '../holding/openLog.ts';
import { checkRecord } from '../check.ts';
import { noRecord } from '../refusals.ts';

/** Keeps, takes out or brings back records. Those that cannot be stay as they are; the others change together. */
export async function changeStandings(
  context: Context,
  { records: asked }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const wanted = new Map(asked.map(({ recordId, standing }) => [recordId, standing]));
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const found = await listRecordsById(tx, scope, [...wanted.keys()]);
    const byId = new Map(found.map((record) => [record.id, record]));
    const sayings: Saying[] = [];
    const refused: { recordId: LedgerRecord['id']; message: string }[] = [];
    for (const [recordId, standing] of wanted) {
      const saying = await standAs(context, tx, { before: byId.get(recordId), standing });
      if (isRefusal(saying)) refused.push({ recordId, message: saying.message });
      else if (saying !== undefined) sayings.push(saying);
    }
    if (sayings.length > 0) await appendRevisions(context, tx, sayings);
    const before = sayings.flatMap(({ id, before: was }) =>
      was === null ? [] : [{ recordId: id, standing: was.standing }],
    );
    return { before, refused };
  });
}

type Wish = { readonly before: LedgerRecord | undefined; readonly standing: Standing };

async function standAs(
  { scope }: Context,
  tx: Tx,
  { before, standing }: Wish,
): Promise<(Saying & { readonly before: LedgerRecord }) | Refusal | undefined> {
  const kind = findKind(before?.kind ?? '');
  if (before === undefined || kind === undefined) return noRecord();
  if (before.standing === standing) return undefined;
  const saying = { id: before.id, kind, before, standing, means: 'person', fields: before.fields } as const;
  if (standing === 'removed') return saying;
  const checked = await checkRecord(tx, scope, { id: before.id, kind, standing, fields: before.fields });
  return isRefusal(checked) ? refuse(checked.code, `“${before.title}” stays as it is. ${checked.message}`) : saying;
}
