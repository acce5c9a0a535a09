/** A line for the log without what belongs to somebody: addresses, links, and whatever is long enough to be a secret. */
export const scrub = (text: string): string =>
  text
    .replaceAll(/https?:\/\/\S+/g, '[link]')
    .replaceAll(/[^\s@"'<>(),:;]+@[^\s@"'<>(),:;]+/g, '[address]')
    .replaceAll(/[\w+/=.-]{20,}/g, '[…]');

/** What broke while somebody signed in, without them. */
export const scrubbed = (...told: readonly unknown[]): Error =>
  new Error(`Signing in: ${scrub(told.map(wordsOf).join(' ').trim())}`);

function wordsOf(told: unknown): string {
  if (told instanceof Error) return `${told.name}: ${told.message}`;
  return typeof told === 'string' ? told : '';
}
