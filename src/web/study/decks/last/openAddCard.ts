import type { UseNavigateResult } from '@tanstack/react-router';
import { listDecks } from '../../../../contract/study/decks.ts';
import { call } from '../../../base/call.ts';
import { askKey, queryClient } from '../../../base/queries.ts';
import { readLastDeck } from './lastDeck.ts';

/** Opens the screen that adds a card to the last deck; where there is none, the screen that makes a deck. */
export async function openAddCard(navigate: UseNavigateResult<string>): Promise<void> {
  const deckId = await findLastDeck().catch(() => undefined);
  if (deckId === undefined) return await navigate({ to: '/decks' });
  return await navigate({ to: '/decks/$deckId/add', params: { deckId } });
}

async function findLastDeck(): Promise<string | undefined> {
  const { decks } = await queryClient.ensureQueryData({
    queryKey: askKey(listDecks, {}),
    queryFn: () => call(listDecks, {}),
  });
  const open = decks.filter(({ archivedAt }) => archivedAt === null);
  const last = readLastDeck();
  return (open.find(({ id }) => id === last) ?? open[0])?.id;
}
