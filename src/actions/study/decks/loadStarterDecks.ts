import type { DeckId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Note } from '../../../core/study/note.ts';
import type { DeckCard, DeckFile } from '../../../formats/study/deckFile.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findOrigin, insertDeck, listOriginDigests, updateOriginDigest } from '../../../store/study/decks.ts';
import { listNotesByOwnId, listUsedOwnIds, updateNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { keepNotes, newNotes } from '../notes/addNote.ts';
import { askAsWritten } from '../notes/changeNote.ts';
import { newDeck } from './createDeck.ts';

/**
 * Brings the decks of content/ in: new decks and new cards are added, cards that nobody has edited follow their file.
 * What a person has deleted stays deleted, what a person has written stays as written. A file that has not changed
 * since is not even parsed. Answers what is wrong with the files that could not be read; the others are loaded all the same.
 */
export async function loadStarterDecks(context: Context, files: readonly DeckText[]): Promise<readonly Refusal[]> {
  const { store, scope } = context;
  const known = await listOriginDigests(store.db, scope);
  const digested = await Promise.all(files.map(async (file) => ({ ...file, digest: await digestOf(file.text) })));
  const changed = digested.filter(({ digest }) => !known.has(digest));
  if (changed.length === 0) return [];
  // The parser of YAML is large, and most starts do without.
  const { parseDeckFile } = await import('../../../formats/study/deckFile.ts');
  const decks = changed.map(({ name, text, digest }) => ({ digest, file: parseDeckFile(text, name) }));
  await store.transact(async (tx) => {
    for (const { digest, file } of decks) {
      if (isRefusal(file)) continue;
      await loadDeck(context, tx, file);
      await updateOriginDigest(tx, scope, { origin: file.id, digest });
    }
  });
  return decks.flatMap(({ file }) => (isRefusal(file) ? [file] : []));
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a deck file, and the name it is called by when a line of it is wrong. */
export type DeckText = { readonly name: string; readonly text: string };

async function loadDeck(context: Context, tx: Tx, file: DeckFile): Promise<void> {
  const origin = await findOrigin(tx, context.scope, file.id);
  if (origin?.deleted === true) return;
  const deckId = origin?.deckId ?? (await makeDeck(context, tx, file));
  const ownIds = file.cards.map(({ ownId }) => ownId);
  const used = await listUsedOwnIds(tx, context.scope, ownIds);
  const notes = (await listNotesByOwnId(tx, context.scope, ownIds)).filter((note) => note.deckId === deckId);
  const inDeck = new Map(notes.map((note) => [note.ownId, note]));
  const missing = origin === undefined ? file.cards : file.cards.filter(({ ownId }) => !used.has(ownId));
  await keepNotes(
    context,
    tx,
    newNotes(
      context,
      missing.map((content) => ({ deckId, content })),
    ),
  );
  for (const card of file.cards) {
    const note = inDeck.get(card.ownId);
    if (note !== undefined) await follow(context, tx, { note, card });
  }
}

async function makeDeck(context: Context, tx: Tx, file: DeckFile): Promise<DeckId> {
  const deck = {
    ...newDeck(context, { name: file.title, description: file.description, tags: file.tags }),
    origin: file.id,
  };
  await insertDeck(tx, context.scope, deck);
  return deck.id;
}

/** A note whose time of change is that of its making was never edited by hand; following its file leaves it so. */
async function follow(
  context: Context,
  tx: Tx,
  { note, card }: { readonly note: Note; readonly card: DeckCard },
): Promise<void> {
  if (note.changedAt !== note.createdAt || sameContent(note, card)) return;
  await updateNote(tx, context.scope, { id: note.id, content: card, changedAt: note.changedAt });
  await askAsWritten(context, tx, { ...note, ...card });
}

const sameContent = (note: Note, card: DeckCard): boolean =>
  note.kind === card.kind &&
  note.front === card.front &&
  note.back === card.back &&
  note.why === card.why &&
  note.tryAtWork === card.tryAtWork &&
  note.concept === card.concept &&
  note.tags.join(' ') === card.tags.join(' ');
