import { type NoteField, noteFields, sameField } from '../../../core/study/merging/noteFields.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { kindWords } from '../cards/editor/kindWords.ts';

/** What to call each field of a card. */
export const fieldWords = {
  kind: 'Kind',
  front: 'Front',
  back: 'Back',
  why: 'Why it matters',
  tryAtWork: 'Try it at work',
  concept: 'Concept',
  tags: 'Tags',
} as const satisfies Record<NoteField, string>;

/** A field as one reads it. */
export function textOfField(content: NoteContent, field: NoteField): string {
  if (field === 'kind') return kindWords[content.kind].name;
  if (field === 'tags') return content.tags.join(' ');
  return content[field] ?? '';
}

/** The fields that a comparison shows: the front, by which one knows the card, and those that differ. */
export const fieldsToCompare = (before: NoteContent, after: NoteContent): readonly NoteField[] =>
  noteFields.filter((field) => field === 'front' || !sameField(before, after, field));

/** The fields of one card that say something worth showing. */
export const fieldsToShow = (content: NoteContent): readonly NoteField[] =>
  noteFields.filter((field) => textOfField(content, field) !== '' && (field !== 'kind' || content.kind !== 'basic'));
