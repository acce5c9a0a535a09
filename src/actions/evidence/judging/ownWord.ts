import { readFields } from '../../../core/ledger/fields/read.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import { type Context, freshId } from '../../base/context.ts';
import { sayOne } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';

/** Whether a record is the one that is meant. */
type IsMeant = (record: LedgerRecord) => boolean;

/** What was said of a rule, or of a threshold, as nobody else says it anew until the transaction ends. */
export async function holdOwnWord(
  context: Context,
  tx: Tx,
  { kind, isMeant }: { readonly kind: Kind; readonly isMeant: IsMeant },
): Promise<LedgerRecord | undefined> {
  await openLog(tx, context);
  const page = { filter: { standing: 'kept', kind: kind.name }, limit: mostHeld } as const;
  return (await listRecords(tx, context.scope, page)).map(({ record }) => record).find(isMeant);
}

/** Nobody disagrees more often than this; the last word is among the last changed. */
const mostHeld = 5_000;

/** Keeps what is said from now on: in place of what was said before, or for the first time. */
export async function sayOwnWord(
  context: Context,
  tx: Tx,
  said: {
    readonly kind: Kind;
    readonly before: LedgerRecord | undefined;
    readonly given: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { kind, before, given } = said;
  const { fields, complaints } = readFields(kind, given);
  if (complaints.length > 0) throw new Error(`${kind.name}: ${complaints.map(({ message }) => message).join(' ')}`);
  await sayOne(context, tx, { ...sayingOf(context, kind, before), standing: 'kept', fields });
}

/** Takes back what was said. */
export async function takeBackOwnWord(
  context: Context,
  tx: Tx,
  { kind, before }: { readonly kind: Kind; readonly before: LedgerRecord },
): Promise<void> {
  await sayOne(context, tx, { ...sayingOf(context, kind, before), standing: 'removed', fields: before.fields });
}

const sayingOf = (context: Context, kind: Kind, before: LedgerRecord | undefined) =>
  ({ id: before?.id ?? freshId<'record'>(context), kind, before: before ?? null, means: 'person' }) as const;
