const place = 'cairn.lastDeck';

/** Remembers the deck that was looked at, so that "Add a card" adds to it. */
export function keepLastDeck(deckId: string): void {
  try {
    localStorage.setItem(place, deckId);
  } catch {
    // Without storage cards are added to the first deck.
  }
}

export function readLastDeck(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
