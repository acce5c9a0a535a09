import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { openWhole, type Whole } from './handle.ts';

/** How many decks and cards there are in all workspaces together, deleted ones left out. */
export async function countDecks(whole: Whole): Promise<DeckCounts | Refusal> {
  const opened = await openWhole(whole, 'read');
  if (isRefusal(opened)) return opened;
  const { handle, close } = opened;
  const decks = handle.selectFrom('deck').where('deletion_id', 'is', null);
  const cards = handle.selectFrom('card').where('live', '=', 1);
  const counted = {
    decks: (await decks.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count,
    cards: (await cards.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count,
  };
  await close();
  return counted;
}

/** Decks and cards. */
export type DeckCounts = { readonly decks: number; readonly cards: number };
