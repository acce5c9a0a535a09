import type { SignedIn } from '../../base/context.ts';
import { type DeckText, loadStarterDecks } from '../../study/decks/loadStarterDecks.ts';
import { goHome } from '../home.ts';

/** The starter decks, as a workspace gets them. */
export type Furniture = readonly DeckText[];

/** Brings the starter decks into the personal workspace of whoever is signed in, as they are today. */
export async function furnish(signedIn: SignedIn, decks: Furniture): Promise<void> {
  const home = await goHome(signedIn);
  if (home !== undefined) await loadStarterDecks(home, decks);
}
