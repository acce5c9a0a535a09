import { dayMs, type Instant, instant } from '../../core/base/instant.ts';
import {
  deleteLetter,
  deleteLettersBefore,
  insertLetter,
  type KeptLetter,
  takeLetters,
  updateLetterError,
} from '../../store/account/letters.ts';
import type { Store, Tx } from '../../store/base/database.ts';
import { closedWall } from '../../store/base/wall.ts';
import { freshId, type Visit } from '../base/context.ts';

/** A mail that is to be kept. */
export type Letter = Pick<KeptLetter, 'to' | 'subject' | 'text' | 'attachments' | 'about'>;

/** Where mails lie that were not sent: kept for another try, or for whoever runs this Cairn to hand on. */
export type Outbox = {
  readonly keep: (letter: Letter, failure: string | null) => Promise<void>;
  readonly take: (attempts: number, writtenBefore: Instant) => Promise<readonly KeptLetter[]>;
  readonly settle: (id: string, failure: string | null) => Promise<void>;
};

/** Links in mails do not live longer than this, so neither do the mails. */
const longestMs = 14 * dayMs;

/** The outbox of a store. Another process that asks at the same time gets other letters. */
export function openOutbox(visit: Visit): Outbox {
  const store = asOperator(visit.store);
  return {
    keep: (letter, failure) =>
      store.transact(async (tx) => {
        await sweep(visit, tx);
        await insertLetter(tx, {
          ...letter,
          id: freshId(visit),
          createdAt: visit.now(),
          attempts: failure === null ? 0 : 1,
          error: failure,
        });
      }),
    take: (attempts, writtenBefore) =>
      store.transact(async (tx) => {
        await sweep(visit, tx);
        return takeLetters(tx, attempts, writtenBefore);
      }),
    settle: (id, failure) =>
      store.transact((tx) => (failure === null ? deleteLetter(tx, id) : updateLetterError(tx, id, failure))),
  };
}

const sweep = ({ now }: Visit, tx: Tx): Promise<void> => deleteLettersBefore(tx, instant(now() - longestMs));

/** The outbox is kept by the process itself, for whoever runs it. */
const asOperator = (store: Store): Store => store.behind({ ...closedWall, operator: true });
