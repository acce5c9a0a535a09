import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listLetters as endpoint } from '../../../contract/account/operator.ts';
import { sortLetter } from '../../../core/account/operating.ts';
import { listLetters as list } from '../../../store/account/letters.ts';
import type { Operating } from '../../base/context.ts';

/** The most mails that are shown. */
export const mostLetters = 200;

/**
 * The mails that were not sent, the latest first. Their text stays their reader's. A link opens an account, so it is told
 * only where there is no mail server that would carry it.
 */
export async function listLetters({ store }: Operating): Promise<ResponseOf<typeof endpoint>> {
  const letters = await list(store.db, mostLetters);
  return {
    letters: letters.map(({ id, to, text, createdAt, attempts, error }) => {
      const { kind, link } = sortLetter(text);
      return { id, to, kind, link: attempts === 0 ? link : null, createdAt, attempts, failure: error };
    }),
  };
}
