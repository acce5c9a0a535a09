const place = 'cairn.bar';

/** The bar that was looked at last in this browser, if any. */
export function readChosenBar(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the bar that is looked at. */
export function keepChosenBar(key: string): void {
  try {
    localStorage.setItem(place, key);
  } catch {
    // Without storage the address alone remembers it.
  }
}
