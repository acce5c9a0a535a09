import { sql } from 'kysely';
import type { Tx } from '../../../src/store/base/database.ts';
import { marks } from '../ground/marks.ts';
import { type KeptRow, rowsWith } from '../ground/rows.ts';
import type { Standing } from './askers.ts';
import type { Called } from './storeCase.ts';
import type { Things } from './things.ts';

/** What a call came to: what it told, and the rows of Vic's and of his team after one that writes. */
export type Outcome = {
  readonly told: unknown;
  readonly after: readonly string[] | null;
  /** Why nothing came of it, where it was thrown out. */
  readonly thrown: string | null;
};

/** Calls a function in a transaction behind a wall, looks what came of it, and takes everything back. */
export async function call(its: Things, { as, wall }: Standing, called: Called): Promise<Outcome> {
  const back = new TakenBack();
  try {
    await its.house.store.behind(wall).transact(async (tx) => {
      const told = await called.call(tx, as, its);
      const after = called.kind === 'writes' ? await lookAtHeld(its, tx) : null;
      back.outcome = { told, after, thrown: null };
      throw back;
    });
  } catch (error) {
    if (error !== back) return { ...nothing, thrown: error instanceof Error ? error.message : String(error) };
  }
  return back.outcome;
}

const nothing = { told: undefined, after: null };

class TakenBack extends Error {
  outcome: Outcome = { ...nothing, thrown: 'nothing was called' };
}

/** The rows of Vic's and of his team, seen through each of their walls in turn. The transaction stands behind the last one then. */
export async function lookAtHeld(its: Things, tx: Tx): Promise<readonly string[]> {
  if (its.engine === 'sqlite') return held(its, await its.house.look(tx));
  const accountId = its.people.vic.account.id;
  const seen: KeptRow[] = [];
  for (const workspaceId of [its.home.id, its.team.id]) {
    await stand(tx, { workspaceId, accountId, operator: true, guest: null });
    seen.push(...(await its.house.look(tx)));
  }
  return [...new Set(held(its, seen))];
}

async function stand(tx: Tx, { workspaceId, accountId, operator, guest }: Standing['wall']): Promise<void> {
  await sql`select set_config('cairn.workspace', ${workspaceId ?? ''}, true),
    set_config('cairn.account', ${accountId ?? ''}, true),
    set_config('cairn.operator', ${operator ? 'yes' : ''}, true),
    set_config('cairn.guest', ${guest ?? ''}, true)`.execute(tx);
}

function held({ home, team, wandas, people: { vic } }: Things, rows: readonly KeptRow[]): readonly string[] {
  const published = [team.shared, team.open, team.unlisted, wandas].map(({ publication: { id } }) => id);
  const tallies = rows.filter(({ table }) => table === 'publication_tally');
  return [
    ...rowsWith(rows, [home.id, team.id, vic.account.id, vic.account.email, ...Object.values(marks)]),
    ...rowsWith(tallies, published),
  ];
}

/** What a function told, as text: maps and sets included. */
export const spell = (told: unknown): string =>
  JSON.stringify(told, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === 'bigint' ? String(value) : value;
  }) ?? '';
