import type { Scope } from '../../../core/base/scope.ts';
import type { Engine, Tx } from '../database.ts';
import { migrations } from '../migrations.ts';

/** What keeps others' rows from moving into a workspace: something that a person has made or learnt there. */
export type Occupant = 'answers' | 'decks' | 'notes' | 'publications' | 'records' | 'files' | 'views';

/** Whether anything is in a workspace but the decks that come with Cairn, as they came. */
export const findOccupant = async (tx: Tx, scope: Scope): Promise<Occupant | undefined> =>
  (await findStudied(tx, scope)) ?? findWritten(tx, scope);

async function findStudied(tx: Tx, { workspaceId }: Scope): Promise<Occupant | undefined> {
  const inIt = (table: 'review' | 'deck' | 'note' | 'publication' | 'follow') =>
    tx.selectFrom(table).select('workspace_id').where('workspace_id', '=', workspaceId).limit(1);
  const [answer, published, followed, deck] = [
    await inIt('review').executeTakeFirst(),
    await inIt('publication').executeTakeFirst(),
    await inIt('follow').executeTakeFirst(),
    await inIt('deck').where('origin', 'is', null).where('deletion_id', 'is', null).executeTakeFirst(),
  ];
  if (answer !== undefined) return 'answers';
  if (published !== undefined) return 'publications';
  if (deck !== undefined || followed !== undefined) return 'decks';
  const touched = await tx
    .selectFrom('note')
    .innerJoin('deck', (join) =>
      join.onRef('deck.workspace_id', '=', 'note.workspace_id').onRef('deck.id', '=', 'note.deck_id'),
    )
    .select('note.id')
    .where('note.workspace_id', '=', workspaceId)
    .where('deck.origin', 'is not', null)
    .where('note.deletion_id', 'is', null)
    .where(({ eb, or, ref }) =>
      or([eb('note.own_id', 'is', null), eb('note.changed_at', '<>', ref('note.created_at'))]),
    )
    .limit(1)
    .executeTakeFirst();
  return touched === undefined ? undefined : 'notes';
}

const writtenIn = { record: 'records', file: 'files', saved_view: 'views' } as const;

async function findWritten(tx: Tx, { workspaceId }: Scope): Promise<Occupant | undefined> {
  for (const table of ['record', 'file', 'saved_view'] as const) {
    const rows = tx.selectFrom(table).select('workspace_id').where('workspace_id', '=', workspaceId).limit(1);
    if ((await rows.executeTakeFirst()) !== undefined) return writtenIn[table];
  }
  return undefined;
}

/** Takes everything out of a workspace that moved rows would stand beside; a ledger without records is an empty log. */
export async function clearWorkspace(tx: Tx, { workspaceId }: Scope): Promise<void> {
  for (const table of ['memory', 'undo', 'card', 'note_revision', 'note', 'deck', 'ledger_log'] as const)
    await tx.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
}

/** The last step of today's schema. */
export const lastStep = (engine: Engine): string => Object.keys(migrations(engine)).at(-1) ?? '';
