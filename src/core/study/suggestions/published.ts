import { differingFields } from '../merging/noteFields.ts';
import type { NoteContent } from '../note.ts';

/** The versions that say something: from `since` until before `until`; null while the latest does. */
export type VersionRange = { readonly since: number; readonly until: number | null };

/** The versions of a published note, oldest first, that say just what `content` says. */
export const publishedIn = (
  content: NoteContent,
  editions: readonly (VersionRange & { readonly content: NoteContent })[],
): readonly VersionRange[] =>
  editions
    .filter((edition) => differingFields(edition.content, content).length === 0)
    .map(({ since, until }) => ({ since, until }))
    .toSorted((one, other) => one.since - other.since);
