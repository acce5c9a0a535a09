import { sql } from 'kysely';
import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { undo } from '../../../test/stage/look.ts';
import { answer, only, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { Tx } from '../base/database.ts';
import * as agreement from './agreement.ts';

/** How each agreement is broken once, and in which row. */
const breaks: Readonly<Record<agreement.Agreement, { readonly row: 'card' | 'review'; readonly statement: string }>> = {
  'card in the deck of its note': { row: 'card', statement: "update card set deck_id = 'X' where id = {card}" },
  'no card of a deleted note asked': { row: 'card', statement: "update note set deletion_id = 'X' where id = {note}" },
  'memory as its card': { row: 'card', statement: 'update memory set position = 99 where card_id = {card}' },
  'memory for each card': { row: 'card', statement: 'delete from memory where card_id = {card}' },
  'memory whole': { row: 'card', statement: 'update memory set due = null where card_id = {card}' },
  'review undone as the undos say': { row: 'review', statement: 'update review set undone = 1 where id = {review}' },
  'card for each memory': { row: 'card', statement: 'delete from card where id = {card}' },
  'card for each review': { row: 'review', statement: 'delete from card where id = {card}' },
  'grade of each review': { row: 'review', statement: 'update review set grade = 5 where id = {review}' },
};

exercise(agreement, {
  findDisagreement: {
    'counts answers that count although they were taken back, and the other way round': async (find, stage) => {
      const { store, scope } = stage.context;
      const cardId = only(await seedCards(stage, (await seedDeck(stage)).id, 1));
      const [one, two] = [await answer(stage, cardId), await answer(stage, cardId)];
      await undo(stage, one.id);
      const name = 'review undone as the undos say';
      expect(await find(store.db, scope, name)).toBeUndefined();
      await store.transact(async (tx) => {
        await tx.updateTable('review').set({ undone: 0 }).where('id', '=', one.id).execute();
        await tx.updateTable('review').set({ undone: 1 }).where('id', '=', two.id).execute();
      });
      expect(await find(store.db, scope, name)).toMatchObject({ rows: 2 });
    },
    ...Object.fromEntries(
      agreement.agreements.map((name) => [
        `notices a break of: ${name}`,
        async (find: typeof agreement.findDisagreement, stage: Stage) => {
          const { store, scope } = stage.context;
          const rows = await seed(stage);
          // oxlint-disable-next-line vitest/no-standalone-expect -- `exercise` runs this as a test
          expect(await find(store.db, scope, name)).toBeUndefined();
          await store.transact((tx) => breakOnce(tx, rows, name));
          const examples = [rows[breaks[name].row]];
          // oxlint-disable-next-line vitest/no-standalone-expect -- `exercise` runs this as a test
          expect(await find(store.db, scope, name)).toEqual({ agreement: name, rows: 1, examples });
        },
      ]),
    ),
  },
  listUnremembered: {
    'lists cards that are asked but that nothing is known of': async (listUnremembered, stage) => {
      const { store, scope } = stage.context;
      const rows = await seed(stage);
      expect(await listUnremembered(store.db, scope, 10)).toEqual([]);
      await store.transact((tx) => breakOnce(tx, rows, 'memory for each card'));
      const unremembered = only(await listUnremembered(store.db, scope, 10));
      expect(unremembered).toEqual({ cardId: rows.card, deckId: rows.deck, position: 1 });
    },
  },
  mendCopies: {
    'makes every copy again': async (mendCopies, stage) => {
      const { store, scope } = stage.context;
      const mendable = agreement.agreements.slice(0, 6).filter((name) => name !== 'memory for each card');
      const broken = [];
      for (const name of mendable) {
        const rows = await seed(stage);
        await store.transact((tx) => breakOnce(tx, rows, name));
        broken.push(await agreement.findDisagreement(store.db, scope, name));
      }
      expect(broken.map((found) => found?.agreement)).toEqual(mendable);
      await store.transact((tx) => mendCopies(tx, scope));
      for (const name of mendable) expect(await agreement.findDisagreement(store.db, scope, name)).toBeUndefined();
    },
  },
  listIds: {
    'goes through the ids of a table in order, page by page': async (listIds, stage) => {
      const { store, scope } = stage.context;
      const cardIds = await seedCards(stage, (await seedDeck(stage)).id, 5);
      const first = await listIds(store.db, scope, { table: 'card', after: '', limit: 3 });
      const second = await listIds(store.db, scope, { table: 'card', after: first.at(-1) ?? '', limit: 3 });
      expect([...first, ...second]).toEqual(cardIds);
      expect(await listIds(store.db, scope, { table: 'undo', after: '', limit: 3 })).toEqual([]);
    },
  },
});

type Rows = { readonly deck: string; readonly note: string; readonly card: string; readonly review: string };

async function seed(stage: Stage): Promise<Rows> {
  const deck = await seedDeck(stage);
  const { note, cards } = only(await seedNotes(stage, deck.id, [{}]));
  const card = only(cards);
  await seedCards(stage, deck.id, 2);
  const { id: review } = await answer(stage, card.id, 'easy');
  return { deck: deck.id, note: note.id, card: card.id, review };
}

async function breakOnce(tx: Tx, rows: Rows, name: agreement.Agreement): Promise<void> {
  const statement = breaks[name].statement.replace(/\{(\w+)\}/g, (_, row: keyof Rows) => `'${rows[row]}'`);
  await sql.raw(statement).execute(tx);
}
