/** Where to go after signing in: the path that was asked for, or Today where it is none of ours. */
export function wayBack(to: string | null, origin: string): string {
  if (to === null || !to.startsWith('/') || !URL.canParse(to, origin)) return '/';
  const place = new URL(to, origin);
  // A path that begins with two slashes would be read as the name of another server.
  if (place.origin !== origin || /^\/(\/|(api|sign-in)(\/|$))/.test(place.pathname)) return '/';
  return place.pathname + place.search;
}
