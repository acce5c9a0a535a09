import { noteContent } from '../../../../contract/study/shapes.ts';
import type { NoteId, PublicationId, SuggestionId } from '../../../../core/base/id.ts';
import type { NoteContent } from '../../../../core/study/note.ts';

/** Names the place a draft belongs to. */
export type DraftKey = 'cairn.draft.add' | `cairn.draft.${'edit' | 'suggest'}.${string}`;

/** The one card being added; it keeps when another deck is chosen for it. */
export const addDraft: DraftKey = 'cairn.draft.add';
export const editDraft = (noteId: NoteId): DraftKey => `cairn.draft.edit.${noteId}`;
/** Other words for a card of a published deck, a new card for the deck, or for what somebody else suggested. */
export const suggestDraft = (id: NoteId | PublicationId | SuggestionId): DraftKey => `cairn.draft.suggest.${id}`;

/** What was typed there and not saved, if anything. */
export function findDraft(storage: Storage, key: DraftKey): NoteContent | undefined {
  const kept = storage.getItem(key);
  if (kept === null) return undefined;
  try {
    const parsed = noteContent.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was typed, so that a reload loses nothing. A storage that is full or closed keeps nothing. */
export function keepDraft(storage: Storage, key: DraftKey, content: NoteContent): void {
  try {
    storage.setItem(key, JSON.stringify(content));
  } catch {
    // The text is still in the form; only a reload would lose it.
  }
}

export const dropDraft = (storage: Storage, key: DraftKey): void => storage.removeItem(key);

export const emptyContent: NoteContent = {
  kind: 'basic',
  front: '',
  back: '',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
};

/** Whether there is anything in it that a person would miss. */
export const isWritten = ({ front, back, why, tryAtWork }: NoteContent): boolean =>
  [front, back, why, tryAtWork].some((side) => side.trim() !== '');

/** A new note with what stays the same from card to card. */
export const nextContent = ({ kind, tags }: NoteContent): NoteContent => ({ ...emptyContent, kind, tags });

export const isSameContent = (one: NoteContent, other: NoteContent): boolean =>
  JSON.stringify(listOf(one)) === JSON.stringify(listOf(other));

const listOf = ({ kind, front, back, why, tryAtWork, concept, tags, ownId }: NoteContent): readonly unknown[] => [
  kind,
  front,
  back,
  why,
  tryAtWork,
  concept,
  tags,
  ownId,
];

/** The content as the server takes it. */
export const wireContent = (content: NoteContent): NoteContent & { tags: string[] } => ({
  ...content,
  tags: [...content.tags],
});
