import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedOperator, seedPerson } from '../../../test/stage/people.ts';
import { freshId, passDays } from '../../../test/stage/seed.ts';
import { monday, type Stage } from '../../../test/stage/stage.ts';
import type { Store } from '../base/database.ts';
import * as letters from './letters.ts';

exercise(letters, {
  insertLetter: {
    'can be done by anybody, and read by whoever runs this Cairn': async (insertLetter, stage) => {
      const store = await seedReader(stage);
      const letter = letterOf(stage);
      await stage.context.store.transact((tx) => insertLetter(tx, letter));
      expect(await letters.listLetters(store.db, 1)).toEqual([letter]);
      if (store.engine === 'postgres') expect(await letters.listLetters(stage.context.store.db, 1)).toEqual([]);
    },
  },
  takeLetters: {
    'takes those that were tried so often and are old enough, once': async (takeLetters, stage) => {
      const store = await seedReader(stage);
      const [once, twice] = [letterOf(stage, { attempts: 101 }), letterOf(stage, { attempts: 102 })];
      await keep(stage, [once, twice]);
      const take = () => store.transact((tx) => takeLetters(tx, 101, stage.clock.now));
      expect(await take()).toEqual([{ ...once, attempts: 102 }]);
      expect(await take()).toEqual([]);
      passDays(stage, 1);
      await keep(stage, [letterOf(stage, { attempts: 101 })]);
      expect(await store.transact((tx) => takeLetters(tx, 101, monday))).toEqual([]);
    },
  },
  listLetters: {
    'tells the newest first': async (listLetters, stage) => {
      const store = await seedReader(stage);
      passDays(stage, 2);
      const waiting = [letterOf(stage), letterOf(stage), letterOf(stage)];
      await keep(stage, waiting);
      expect(await listLetters(store.db, 2)).toEqual([waiting[2], waiting[1]]);
    },
  },
  updateLetterError: {
    'notes why it failed again': async (updateLetterError, stage) => {
      const store = await seedReader(stage);
      passDays(stage, 3);
      const letter = letterOf(stage);
      await keep(stage, [letter]);
      await store.transact((tx) => updateLetterError(tx, letter.id, 'Mailbox full'));
      expect(await letters.listLetters(store.db, 1)).toEqual([{ ...letter, error: 'Mailbox full' }]);
    },
  },
  deleteLetter: {
    'forgets one, for whoever runs this Cairn': async (deleteLetter, stage) => {
      const store = await seedReader(stage);
      passDays(stage, 4);
      const [kept, handedOn] = [letterOf(stage), letterOf(stage)];
      await keep(stage, [kept, handedOn]);
      await store.transact((tx) => deleteLetter(tx, handedOn.id));
      expect(await letters.listLetters(store.db, 1)).toEqual([kept]);
    },
  },
  deleteLettersAbout: {
    'forgets those about a request to a witness, and no others': async (deleteLettersAbout, stage) => {
      const store = await seedReader(stage);
      passDays(stage, 5);
      const about = freshId<'witness-request'>(stage.context);
      const [kept, gone] = [letterOf(stage), letterOf(stage, { about })];
      await keep(stage, [kept, gone]);
      expect(await letters.listLetters(store.db, 2)).toEqual([gone, kept]);
      await store.transact((tx) => deleteLettersAbout(tx, [about]));
      expect((await letters.listLetters(store.db, 2))[0]).toEqual(kept);
    },
  },
  deleteLettersBefore: {
    'forgets those that were written before then': async (deleteLettersBefore, stage) => {
      const store = await seedReader(stage);
      passDays(stage, 5);
      const old = letterOf(stage);
      await keep(stage, [old]);
      passDays(stage, 1);
      const fresh = letterOf(stage);
      await keep(stage, [fresh]);
      await store.transact((tx) => deleteLettersBefore(tx, fresh.createdAt));
      expect(await letters.listLetters(store.db, 10)).toEqual([fresh]);
    },
  },
});

/** The store as whoever runs this Cairn sees it. */
const seedReader = async (stage: Stage): Promise<Store> => (await seedOperator(await seedPerson(stage, 'Dee'))).store;

const letterOf = ({ context, clock }: Stage, letter: Partial<letters.KeptLetter> = {}): letters.KeptLetter => ({
  id: freshId(context),
  to: 'ada@example.org',
  subject: 'Your link',
  text: 'Open it.',
  createdAt: clock.now,
  attempts: 0,
  error: null,
  ...letter,
});

async function keep({ context }: Stage, waiting: readonly letters.KeptLetter[]): Promise<void> {
  await context.store.transact(async (tx) => {
    for (const letter of waiting) await letters.insertLetter(tx, letter);
  });
}
