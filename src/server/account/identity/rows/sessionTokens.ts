import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The session tokens that a request has shown or been given, by their hashes. Nothing else remembers a token. */
const known = new AsyncLocalStorage<Map<string, string>>();

/** Does `work` with room to remember tokens for as long as it takes. */
export const rememberingTokens = <Answer>(work: () => Promise<Answer>): Promise<Answer> => known.run(new Map(), work);

/** What is stored of a token. A hash stays as it is: lists of sessions name them by their hashes. */
export function hashToken(token: string): string {
  if (/^[0-9a-f]{64}$/.test(token)) return token;
  const hash = createHash('sha256').update(token).digest('hex');
  known.getStore()?.set(hash, token);
  return hash;
}

/** The token behind a hash, where this request knows it; else the hash. */
export const tokenOf = (hash: string): string => known.getStore()?.get(hash) ?? hash;

/** The text with hashes in place of the tokens known: they travel in cookies that no script reads, and nowhere else. */
export function hideTokens(text: string): string {
  let hidden = text;
  for (const [hash, token] of known.getStore() ?? []) hidden = hidden.replaceAll(token, hash);
  return hidden;
}
