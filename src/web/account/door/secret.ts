/**
 * The secret that the link to this page carried behind its #, where no log on the way gets it. It is kept for this tab,
 * so that one can sign in first and come back.
 */
export function readSecret(): string {
  const place = `cairn.secret${location.pathname}`;
  const carried = location.hash.slice(1);
  try {
    if (carried !== '') sessionStorage.setItem(place, carried);
    return carried || (sessionStorage.getItem(place) ?? '');
  } catch {
    return carried;
  }
}

/** Forgets it once it was used. */
export function dropSecret(): void {
  try {
    sessionStorage.removeItem(`cairn.secret${location.pathname}`);
  } catch {
    // Nothing was kept.
  }
}
