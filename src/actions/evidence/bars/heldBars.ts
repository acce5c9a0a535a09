import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Bar } from '../../../core/evidence/bars/bar.ts';
import { bar as ladder } from '../../../core/evidence/kinds/judging/bar.ts';
import { titleOf, valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import type { Context } from '../../base/context.ts';

/** The text of a bar that comes with Cairn, and the name of its file. */
export type BarText = { readonly name: string; readonly text: string };

/** A bar that a workspace has: one that comes with Cairn, or one's own with its record. `key` stands for it in addresses. */
export type HeldBar = { readonly key: string; readonly recordId: RecordId | null; readonly bar: Bar };

/** A ladder of one's own that cannot be read, and why. */
export type BrokenBar = { readonly recordId: RecordId; readonly name: string; readonly message: string };

/** What comes with Cairn, and then what a workspace has of its own. */
export type HeldBars = { readonly bars: readonly HeldBar[]; readonly broken: readonly BrokenBar[] };

/** So many ladders of its own a workspace is judged by, the last changed ones. */
const mostOwn = 10;

/** What a ladder that was typed in is called in complaints. */
export const typedName = 'the text';

/** The bars of a workspace. */
export async function listBars({ store, scope }: Context, texts: readonly BarText[]): Promise<HeldBars> {
  const page = { filter: { standing: 'kept', kind: ladder.name }, limit: mostOwn } as const;
  const own = await listRecords(store.db, scope, page);
  return holdBars(
    own.map(({ record }) => record),
    texts,
  );
}

/** The bars among the records of a workspace, after those that come with Cairn. */
export async function holdBars(records: readonly LedgerRecord[], texts: readonly BarText[]): Promise<HeldBars> {
  // What reads YAML is large, and few ask for bars.
  const { parseBar } = await import('../../../formats/evidence/bars/barFile.ts');
  const own = records
    .filter(({ kind }) => kind === ladder.name)
    .slice(0, mostOwn)
    .map((record) => ({ record, read: parseBar(valuesOf(ladder, record.fields).text ?? '', typedName) }));
  return {
    bars: [
      ...readShipped(texts, parseBar),
      ...own.flatMap(({ record: { id }, read }) => (isRefusal(read) ? [] : { key: id, recordId: id, bar: read })),
    ],
    broken: own.flatMap(({ record: { id, fields }, read }) =>
      isRefusal(read) ? { recordId: id, name: titleOf(ladder, fields), message: read.message } : [],
    ),
  };
}

type ParseBar = (text: string, name: string) => Bar | Refusal;

/** What comes with Cairn does not change while it runs, and reading YAML takes longer than judging a small ledger. */
const shippedOf = new WeakMap<readonly BarText[], readonly HeldBar[]>();

function readShipped(texts: readonly BarText[], parseBar: ParseBar): readonly HeldBar[] {
  const known = shippedOf.get(texts);
  if (known !== undefined) return known;
  const read = texts.map(({ name, text }) => {
    const bar = parseBar(text, name);
    if (isRefusal(bar)) throw new Error(bar.message);
    return { key: bar.id, recordId: null, bar };
  });
  shippedOf.set(texts, read);
  return read;
}
