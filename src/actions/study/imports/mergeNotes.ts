import type { ImportOrder } from '../../../contract/study/imports.ts';
import { type DeckId, isId, type NoteId } from '../../../core/base/id.ts';
import { frontKey, sameText } from '../../../core/study/notes/content.ts';
import type { Note, NoteContent } from '../../../core/study/note.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listNotes, listNotesByFront, listNotesByOwnId, updateNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { keepNotes, newNotes, type Written } from '../notes/addNote.ts';
import type { DeckShelf } from './deckShelf.ts';
import { askAsWritten } from '../notes/changeNote.ts';

/** What counts as a duplicate, and what happens to it. */
export type DuplicateRule = ImportOrder['duplicates'];

/** Takes written notes batch by batch, and does with those that are there already what the person chose. */
export type Merge = {
  readonly take: (written: readonly Written[]) => Promise<void>;
  readonly counts: () => { added: number; updated: number; skipped: number };
};

/** What to do with duplicates, and where new notes go. */
export type MergeParts = { readonly rule: DuplicateRule; readonly shelf: DeckShelf };

/**
 * Each batch sees what the batches before it have done, so a file's own repetitions count as duplicates too. Where
 * duplicates are updated, the last row that speaks of a note has the last word.
 */
export function openMerge(context: Context, tx: Tx, { rule, shelf }: MergeParts): Merge {
  const counts = { added: 0, updated: 0, skipped: 0 };
  const take = async (written: readonly Written[]): Promise<void> => {
    const known = rule.then === 'keep both' ? emptyIndex() : await loadKnown(context, tx, { rule, written });
    const added = new Map<NoteId, Note>();
    for (const entry of written) {
      const twin = known.find(entry.content);
      const change = twin === undefined ? newNote(context, entry) : changeOf(context, { twin, entry, rule });
      if (change === undefined) {
        counts.skipped += 1;
        continue;
      }
      known.add(change);
      if (twin === undefined || added.has(twin.id)) added.set(change.id, change);
      else await rewrite(context, tx, change);
      counts[twin === undefined ? 'added' : 'updated'] += 1;
    }
    for (const [deckId, notes] of Map.groupBy(added.values(), (note): DeckId => note.deckId)) {
      await shelf.make(deckId);
      await keepNotes(context, tx, notes);
    }
  };
  return { take, counts: () => counts };
}

type Duplicate = { readonly twin: Note; readonly entry: Written; readonly rule: DuplicateRule };

/** The note as a duplicate row changes it, or undefined where the row is to be skipped or says nothing new. */
function changeOf({ now }: Context, { twin, entry, rule }: Duplicate): Note | undefined {
  if (rule.then !== 'update' || !differs(twin, entry.content)) return undefined;
  return { ...twin, ...merged(twin, entry.content), changedAt: now() };
}

function newNote(context: Context, entry: Written): Note {
  const [note] = newNotes(context, [entry]);
  if (note === undefined) throw new Error('one content made no note');
  return note;
}

type Batch = { readonly rule: DuplicateRule; readonly written: readonly Written[] };

/** The notes that could be twins of a batch. */
async function loadKnown({ scope }: Context, tx: Tx, { rule, written }: Batch): Promise<TwinIndex> {
  const contents = written.map(({ content }) => content);
  const ownIds = contents.flatMap(({ ownId }) => (ownId === null ? [] : [ownId]));
  const byOwnId = rule.by === 'ownId' ? await listNotesByOwnId(tx, scope, ownIds) : [];
  const byId = rule.by === 'ownId' ? await listNotes(tx, scope, ownIds.filter(isId) as NoteId[]) : [];
  const fronts = contents.filter(({ ownId }) => rule.by !== 'ownId' || ownId === null).map(({ front }) => front);
  const index = openTwinIndex(rule.by);
  for (const note of [...byOwnId, ...byId, ...(await listNotesByFront(tx, scope, fronts))]) index.add(note);
  return index;
}

type TwinIndex = { readonly find: (content: NoteContent) => Note | undefined; readonly add: (note: Note) => void };

const emptyIndex = (): TwinIndex => ({ find: () => undefined, add: () => undefined });

/** Finds twins by the person's own id (or the note's, which an export writes in its place), else by what is written. */
function openTwinIndex(by: DuplicateRule['by']): TwinIndex {
  const ids = new Map<string, Note>();
  const fronts = new Map<string, Note[]>();
  const findByFront = (content: NoteContent): Note | undefined =>
    fronts
      .get(frontKey(content.front))
      ?.find(
        (note) => sameText(note.front, content.front) && (by !== 'front and back' || sameText(note.back, content.back)),
      );
  return {
    find: (content) => (by === 'ownId' && content.ownId !== null ? ids.get(content.ownId) : findByFront(content)),
    add: (note) => {
      ids.set(note.id, note);
      if (note.ownId !== null) ids.set(note.ownId, note);
      const key = frontKey(note.front);
      const others = (fronts.get(key) ?? []).filter(({ id }) => id !== note.id);
      fronts.set(key, [...others, note]);
    },
  };
}

/** A file without a column for something says nothing about it, so what is empty in it leaves the note as it is. */
const merged = (note: Note, content: NoteContent): NoteContent => ({
  kind: content.kind,
  front: content.front,
  back: content.back === '' ? note.back : content.back,
  why: content.why === '' ? note.why : content.why,
  tryAtWork: content.tryAtWork === '' ? note.tryAtWork : content.tryAtWork,
  concept: content.concept ?? note.concept,
  tags: content.tags.length === 0 ? note.tags : content.tags,
  ownId: note.ownId ?? (content.ownId === note.id ? null : content.ownId),
});

function differs(note: Note, content: NoteContent): boolean {
  const after = merged(note, content);
  return (Object.keys(after) as (keyof NoteContent)[]).some(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(note[name]),
  );
}

async function rewrite(context: Context, tx: Tx, note: Note): Promise<void> {
  await updateNote(tx, context.scope, { id: note.id, content: note, changedAt: note.changedAt });
  await askAsWritten(context, tx, note);
}
