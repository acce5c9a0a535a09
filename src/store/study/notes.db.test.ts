import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, only, passDays, seedCards, seedDeck, seedNotes, written } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { Note } from '../../core/study/note.ts';
import { setDeletion } from './bulk.ts';
import { rowsPerStatement } from '../base/slices.ts';
import * as notes from './notes.ts';

exercise(notes, {
  contentOf: {
    'reads what a person wrote out of a row': async (contentOf, stage) => {
      const { note } = only(await seedNotes(stage, (await seedDeck(stage)).id, [{ tags: ['a', 'ü"'], ownId: 'mine' }]));
      const rows = stage.context.store.db.selectFrom('note').selectAll().where('id', '=', note.id);
      expect(note).toEqual(expect.objectContaining(contentOf(await rows.executeTakeFirstOrThrow())));
    },
  },
  findNote: {
    'finds a note as it was kept': async (findNote, stage) => {
      const { note } = await seedOne(stage);
      expect(await findNote(stage.context.store.db, stage.context.scope, note.id)).toEqual(note);
    },
    'finds no note that was deleted, and none of another workspace': async (findNote, stage) => {
      const { context } = stage;
      const { note } = await seedOne(stage);
      const stranger = { ...context.scope, workspaceId: freshId<'workspace'>(context) };
      expect(await findNote(context.store.db, stranger, note.id)).toBeUndefined();
      await remove(stage, note);
      expect(await findNote(context.store.db, context.scope, note.id)).toBeUndefined();
    },
  },
  listNotes: {
    'lists the live notes among those named': async (listNotes, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const [one, other, gone] = (await seedNotes(stage, id, [{}, {}, {}])).map(({ note }) => note);
      if (one === undefined || other === undefined || gone === undefined) throw new Error('three notes were seeded');
      await remove(stage, gone);
      const listed = await listNotes(store.db, scope, [one.id, gone.id]);
      expect(listed).toEqual([one]);
      expect(await listNotes(store.db, scope, [])).toEqual([]);
    },
  },
  listNotesByFront: {
    'lists live notes whose front begins alike, whatever case and white space, oldest first': async (list, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const fronts = ['Straße  nach\nRom', 'straße nach rom', 'Straße nach Athen'];
      const [one, other] = await seedNotes(
        stage,
        id,
        fronts.map((front) => ({ front })),
      );
      const alike = await list(store.db, scope, [' STRASSE nach Rom'.replace('STRASSE', 'STRAßE')]);
      expect(alike.map((note) => note.id)).toEqual([one?.note.id, other?.note.id]);
      expect(await list(store.db, scope, [])).toEqual([]);
    },
  },
  listNotesByOwnId: {
    'lists live notes by the ids that their owner gave them': async (list, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const [first] = await seedNotes(stage, id, [{ ownId: 'a-1' }, { ownId: 'a-2' }, {}]);
      expect(await list(store.db, scope, ['a-1', 'a-9'])).toEqual([first?.note]);
      expect(await list(store.db, scope, [])).toEqual([]);
    },
  },
  listUsedOwnIds: {
    'names the own ids of notes, deleted ones too': async (listUsedOwnIds, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const [gone] = await seedNotes(stage, id, [{ ownId: 'a-1' }, { ownId: 'a-2' }, {}]);
      if (gone !== undefined) await remove(stage, gone.note);
      expect(await listUsedOwnIds(store.db, scope, ['a-1', 'a-2', 'a-9'])).toEqual(new Set(['a-1', 'a-2']));
      expect(await listUsedOwnIds(store.db, scope, [])).toEqual(new Set());
    },
  },
  listNotesOfDeck: {
    'goes through a deck page by page in the order of making': async (list, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const other = await seedDeck(stage);
      await seedCards(stage, other.id, 2);
      const seeded = (await seedNotes(stage, id, [{}, {}, {}, {}, {}])).map(({ note }) => note);
      const first = await list(store.db, scope, { deckId: id, after: null, limit: 3 });
      const second = await list(store.db, scope, { deckId: id, after: first.at(-1)?.id ?? null, limit: 3 });
      expect([...first, ...second]).toEqual(seeded);
      expect(first).toHaveLength(3);
    },
  },
  insertNotes: {
    'keeps what was written to the letter, in more rows than one statement takes': async (insertNotes, stage) => {
      const { context } = stage;
      const { id: deckId } = await seedDeck(stage);
      const text = 'naïve 漢字 👩‍🚀 \\ "quotes" \'single\' %_ \t\r\n end';
      const content = written({ front: text, back: text, why: text, tags: ['a"b', '漢字'], concept: 'x', ownId: text });
      const many = Array.from({ length: rowsPerStatement + 1 }, () => ({
        ...content,
        id: freshId<'note'>(context),
        deckId,
        createdAt: context.now(),
        changedAt: context.now(),
      }));
      await context.store.transact((tx) => insertNotes(tx, context.scope, many));
      const kept = await notes.listNotesOfDeck(context.store.db, context.scope, { deckId, after: null, limit: 1_000 });
      expect(kept).toEqual(many);
    },
  },
  updateNote: {
    'writes a note anew and what it is found by': async (updateNote, stage) => {
      const { store, scope } = stage.context;
      const { note } = await seedOne(stage);
      const changedAt = passDays(stage, 1);
      const content = written({ kind: 'reversed', front: 'What now?', tags: ['x'], ownId: 'n-1', concept: 'c' });
      await store.transact((tx) => updateNote(tx, scope, { id: note.id, content, changedAt }));
      expect(await notes.listNotesByFront(store.db, scope, ['what now?'])).toEqual([
        { ...note, ...content, changedAt },
      ]);
    },
  },
  keepRevisions: {
    'keeps what each of the notes says, beside what it said before': async (keepRevisions, stage) => {
      const { store, scope } = stage.context;
      const seeded = await seedNotes(stage, (await seedDeck(stage)).id, [{ front: 'One' }, { front: 'Two' }, {}]);
      const noteIds = seeded.slice(0, 2).map(({ note }) => note.id);
      await store.transact((tx) => keepRevisions(tx, scope, noteIds));
      const kept = store.db.selectFrom('note_revision').select(['note_id', 'front', 'revision']).orderBy('note_id');
      expect(await kept.where('workspace_id', '=', scope.workspaceId).execute()).toEqual([
        { note_id: noteIds[0], front: 'One', revision: 1 },
        { note_id: noteIds[1], front: 'Two', revision: 1 },
      ]);
    },
  },
});

const seedOne = async (stage: Stage) => only(await seedNotes(stage, (await seedDeck(stage)).id, [{ tags: ['a'] }]));

const remove = ({ context }: Stage, note: Note): Promise<void> =>
  context.store.transact((tx) => setDeletion(tx, context.scope, { noteIds: [note.id], deletionId: freshId(context) }));
