import { isId } from '../../core/base/id.ts';
import {
  type Agreement,
  agreements,
  findDisagreement,
  idTables,
  listIds,
  listUnremembered,
  mendCopies,
} from '../../store/study/agreement.ts';
import type { Tx } from '../../store/base/database.ts';
import { insertNewStates } from '../../store/study/memories.ts';
import { countTotals, type Totals } from '../../store/study/totals.ts';
import type { Context } from '../base/context.ts';
import { findDifferences, rebuildMemories } from './rebuildMemories.ts';

/** Something that is not as it must be. `mend` says what helps: making caches again, or a backup. */
export type Trouble = {
  readonly message: string;
  readonly rows: number;
  /** The ids of the first few. */
  readonly examples: readonly string[];
  readonly mend: 'rebuild' | 'restore';
};

/** What the doctor looked at and found. */
export type Examination = { readonly totals: Totals; readonly troubles: readonly Trouble[] };

/** Compares everything that is kept twice, folds every card again, and looks at every id. Reads a page at a time. */
export async function examine(context: Context): Promise<Examination> {
  const { store, scope } = context;
  const troubles: Trouble[] = [];
  for (const agreement of agreements) {
    const found = await findDisagreement(store.db, scope, agreement);
    if (found !== undefined) troubles.push({ ...found, ...sayings[agreement] });
  }
  if (troubles.every(({ message }) => !unfoldable.has(message))) troubles.push(...(await compareFolds(context)));
  return { totals: await countTotals(store.db, scope), troubles: [...troubles, ...(await checkIds(context))] };
}

/** Makes every copy and every fold again in one transaction; answers how many memories were not what their answers fold to. */
export const mend = (context: Context): Promise<number> => context.store.transact((tx) => mendWithin(context, tx));

/** The same within a transaction that has written more. */
export async function mendWithin(context: Context, tx: Tx): Promise<number> {
  await mendCopies(tx, context.scope);
  await remember(context, tx);
  return rebuildMemories(context, tx);
}

const pageRows = 5_000;
const mostExamples = 5;

async function remember({ scope }: Context, tx: Tx): Promise<void> {
  for (;;) {
    const states = await listUnremembered(tx, scope, pageRows);
    if (states.length === 0) return;
    await insertNewStates(tx, scope, states);
  }
}

async function compareFolds(context: Context): Promise<readonly Trouble[]> {
  const examples: string[] = [];
  let rows = 0;
  for await (const { cardId } of findDifferences(context, context.store.db)) {
    rows += 1;
    if (examples.length < mostExamples) examples.push(cardId);
  }
  return rows === 0
    ? []
    : [{ message: 'Cards are not remembered as their answers say', rows, examples, mend: 'rebuild' }];
}

async function checkIds({ store, scope }: Context): Promise<readonly Trouble[]> {
  const wrong: string[] = [];
  let rows = 0;
  for (const table of idTables) {
    for (let after: string | undefined = ''; after !== undefined;) {
      const ids: readonly string[] = await listIds(store.db, scope, { table, after, limit: pageRows });
      const malformed = ids.filter((id) => !isId(id));
      rows += malformed.length;
      wrong.push(...malformed.slice(0, mostExamples - wrong.length));
      after = ids.at(-1);
    }
  }
  return rows === 0 ? [] : [{ message: 'Ids are not well formed', rows, examples: wrong, mend: 'restore' }];
}

const sayings = {
  'card in the deck of its note': { message: 'Cards are in another deck than their note', mend: 'rebuild' },
  'no card of a deleted note asked': { message: 'Cards of deleted notes are still asked', mend: 'rebuild' },
  'memory as its card': { message: 'Memories have another deck, place or state than their card', mend: 'rebuild' },
  'memory for each card': { message: 'Cards have no memory, so they are never asked', mend: 'rebuild' },
  'memory whole': { message: 'Memories lack a part', mend: 'rebuild' },
  'review undone as the undos say': {
    message: 'Answers count although they were taken back, or do not although they were not',
    mend: 'rebuild',
  },
  'card for each memory': { message: 'Memories are of cards that are not there', mend: 'restore' },
  'card for each review': { message: 'Answers are to cards that are not there', mend: 'restore' },
  'grade of each review': { message: 'Answers have no grade from 1 to 4', mend: 'restore' },
} as const satisfies Record<Agreement, Pick<Trouble, 'message' | 'mend'>>;

/** Rows like these cannot be read as what they are to be, so nothing can be folded from them. */
const unfoldable: ReadonlySet<string> = new Set([
  sayings['memory whole'].message,
  sayings['grade of each review'].message,
]);
