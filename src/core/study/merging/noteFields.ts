import type { NoteContent } from '../note.ts';

/** The fields of a note that a later version may change. `ownId` is none of them: it belongs to whoever has the note. */
export const noteFields = ['kind', 'front', 'back', 'why', 'tryAtWork', 'concept', 'tags'] as const;

/** One of them. */
export type NoteField = (typeof noteFields)[number];

/** The fields that a follower may protect, so that later versions leave them alone. */
export const protectableFields = ['front', 'back', 'why', 'tryAtWork', 'concept', 'tags'] as const;

/** One of them. */
export type ProtectableField = (typeof protectableFields)[number];

/** Whether two notes say the same in a field. */
export const sameField = (one: NoteContent, other: NoteContent, field: NoteField): boolean =>
  field === 'tags' ? one.tags.join(' ') === other.tags.join(' ') : one[field] === other[field];

/** The fields in which two notes differ. */
export const differingFields = (one: NoteContent, other: NoteContent): readonly NoteField[] =>
  noteFields.filter((field) => !sameField(one, other, field));

/** What a note says, without all else that is known of it. */
export const bareContent = (note: NoteContent): NoteContent => ({
  kind: note.kind,
  front: note.front,
  back: note.back,
  why: note.why,
  tryAtWork: note.tryAtWork,
  concept: note.concept,
  tags: note.tags,
  ownId: note.ownId,
});
