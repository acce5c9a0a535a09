import type { NoteKind } from '../../core/study/note.ts';

/** The kind a word of a file names: Cairn's own words, and the note types that Anki comes with, in English and German. */
export const findKind = (word: string): NoteKind | undefined => kindsByWord.get(word.trim().toLowerCase());

const kindsByWord: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  ['basic', 'basic'],
  ['reversed', 'reversed'],
  ['cloze', 'cloze'],
  ['typed', 'typed'],
  ['basic (and reversed card)', 'reversed'],
  ['basic (optional reversed card)', 'basic'],
  ['basic (type in the answer)', 'typed'],
  ['einfach', 'basic'],
  ['einfach (beide richtungen)', 'reversed'],
  ['einfach (optionale umgekehrte karte)', 'basic'],
  ['einfach (eingabe der antwort)', 'typed'],
  ['lückentext', 'cloze'],
]);
