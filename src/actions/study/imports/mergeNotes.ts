import type { ImportOrder } from '../../../contract/study/imports.ts';
import { type DeckId, isId, type NoteId } from '../../../core/base/id.ts';
import { frontKey, sameText } from '../../../core/study/notes/content.ts';
import type { Note, NoteContent } from '../../../core/study/note.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listNotes, listNotesByFront, listNotesByOwnId, updateNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { keepNotes, newNotes, type Written } from '../notes/addNote.ts';
import { askAsWritten } from '../notes/changeNote.ts';

/** What counts as a duplicate, and what happens to it. */
export type DuplicateRule = ImportOrder['duplicates'];

/** Takes written notes batch by batch, and does with those that are there already what the person chose. */
export type Merge = {
  readonly take: (written: readonly Written[]) => Promise<void>;
  readonly counts: () => { added: number; updated: number; skipped: number };
};

/** Each batch sees what the batches before it have added, so a file's own repetitions count as duplicates too. */
export function openMerge(context: Context, tx: Tx, rule: DuplicateRule): Merge {
  const counts = { added: 0, updated: 0, skipped: 0 };
  const take = async (written: readonly Written[]): Promise<void> => {
    const known = rule.then === 'keep both' ? emptyIndex() : await loadKnown(context, tx, { rule, written });
    const added: Note[] = [];
    for (const entry of written) {
      const twin = known.find(entry.content);
      if (twin === undefined) {
        const [note] = newNotes(context, [entry]);
        if (note === undefined) continue;
        added.push(note);
        if (rule.then !== 'keep both') known.add(note);
      } else if (rule.then === 'update' && !added.includes(twin) && differs(twin, entry.content)) {
        await rewrite(context, tx, { note: twin, content: entry.content });
        counts.updated += 1;
      } else {
        counts.skipped += 1;
      }
    }
    for (const notes of Map.groupBy(added, ({ deckId }): DeckId => deckId).values())
      await keepNotes(context, tx, notes);
    counts.added += added.length;
  };
  return { take, counts: () => counts };
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
      const alike = fronts.get(key);
      if (alike === undefined) fronts.set(key, [note]);
      else alike.push(note);
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

async function rewrite(
  context: Context,
  tx: Tx,
  { note, content }: { readonly note: Note; readonly content: NoteContent },
): Promise<void> {
  const changedAt = context.now();
  const after = merged(note, content);
  await updateNote(tx, context.scope, { id: note.id, content: after, changedAt });
  await askAsWritten(context, tx, { ...note, ...after, changedAt });
}
