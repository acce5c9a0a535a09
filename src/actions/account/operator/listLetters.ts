import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listLetters as endpoint } from '../../../contract/account/operator.ts';
import { sortLetter } from '../../../core/account/operating.ts';
import { listLetters as list } from '../../../store/account/letters.ts';
import type { Operating } from '../../base/context.ts';

/** The most mails that are shown. */
export const mostLetters = 200;

/**
 * The mails that were not sent, the latest first. Their text stays their reader's. A link opens an account, and a
 * code signs, so they are told only where there is no mail server that would carry them.
 */
export async function listLetters({ store }: Operating): Promise<ResponseOf<typeof endpoint>> {
  const letters = await list(store.db, mostLetters);
  return {
    letters: letters.map(({ id, to, text, createdAt, attempts, error }) => {
      const { kind, ...handedOn } = sortLetter(text);
      const { link, code } = attempts === 0 ? handedOn : { link: null, code: null };
      return { id, to, kind, link, code, createdAt, attempts, failure: error };
    }),
  };
}
