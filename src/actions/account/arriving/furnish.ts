import { findScope } from '../../../store/account/members.ts';
import { wallOf } from '../../../store/base/wall.ts';
import type { SignedIn } from '../../base/context.ts';
import { type DeckText, loadStarterDecks } from '../../study/decks/loadStarterDecks.ts';

/** The starter decks, as a workspace gets them. */
export type Furniture = readonly DeckText[];

/** Brings the starter decks into the personal workspace of whoever is signed in, as they are today. */
export async function furnish({ who, ...visit }: SignedIn, decks: Furniture): Promise<void> {
  const scope = await findScope(visit.store.db, { accountId: who.accountId, workspaceId: null });
  if (scope === undefined) return;
  await loadStarterDecks({ ...visit, store: visit.store.behind(wallOf(scope)), scope }, decks);
}
