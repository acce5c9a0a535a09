import type { NoteContent } from '../note.ts';
import { checkContent } from '../notes/content.ts';
import { differingFields, type NoteField, noteFields, type ProtectableField, sameField } from './noteFields.ts';

/** One note in the three hands it went through; null is where it is not there. */
export type Sides = {
  /** What the version said that was taken in last. */
  readonly base: NoteContent | null;
  /** What the version says that is to be taken in. */
  readonly theirs: NoteContent | null;
  /** What it says now. */
  readonly mine: NoteContent | null;
};

/** The two answers to a note that both sides changed. */
export const choices = ['mine', 'theirs'] as const;

/** One of them. */
export type Choice = (typeof choices)[number];

/** The fields that stay as they are, and what the person chose for the note; null leaves it to the rule. */
export type Wishes = { readonly protectedFields: readonly ProtectableField[]; readonly choice: Choice | null };

/** The four things that can become of a note. */
export const mergeKinds = ['add', 'rewrite', 'remove', 'keep'] as const;

/**
 * What becomes of a note: it is added, says this from now on, goes, or is kept as it is. `conflicts` are the fields that
 * both sides changed; the person's own word stands in them unless they chose the other.
 */
export type Merged =
  | { readonly kind: 'add'; readonly content: NoteContent }
  | { readonly kind: 'rewrite'; readonly content: NoteContent; readonly conflicts: readonly NoteField[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'keep'; readonly conflicts: readonly NoteField[] };

/**
 * Merges a note three ways. What only one side changed is taken from that side, tags are merged one by one. What the
 * person removed stays away; what the others removed goes, unless the person changed it. `mine` leaves the note as it is.
 */
export function mergeNote(sides: Sides, wishes: Wishes): Merged {
  const { base, theirs, mine } = sides;
  if (mine === null) return takeBack(sides, wishes);
  if (theirs === null) return letGo({ base, mine }, wishes);
  const { content, conflicts } = mergeContent({ base, theirs, mine }, wishes);
  const unchanged = wishes.choice === 'mine' || differingFields(content, mine).length === 0;
  return unchanged ? { kind: 'keep', conflicts } : { kind: 'rewrite', content, conflicts };
}

function takeBack({ base, theirs }: Sides, { choice }: Wishes): Merged {
  const wanted = base === null ? choice !== 'mine' : choice === 'theirs';
  return theirs !== null && wanted ? { kind: 'add', content: { ...theirs, ownId: null } } : keptAsItIs;
}

function letGo({ base, mine }: Pick<Both, 'base' | 'mine'>, { choice }: Wishes): Merged {
  if (choice === 'theirs') return { kind: 'remove' };
  const conflicts = base === null ? noteFields : differingFields(base, mine);
  const isOwn = conflicts.length > 0 || mine.ownId !== null;
  return choice === 'mine' || isOwn ? { kind: 'keep', conflicts } : { kind: 'remove' };
}

const keptAsItIs: Merged = { kind: 'keep', conflicts: [] };

/** A note that is there on both sides. */
type Both = { readonly base: NoteContent | null; readonly theirs: NoteContent; readonly mine: NoteContent };

type MergedContent = { readonly content: NoteContent; readonly conflicts: readonly NoteField[] };

function mergeContent(sides: Both, wishes: Wishes): MergedContent {
  const { theirs, mine } = sides;
  const conflicts = noteFields.filter((field) => takenFrom(sides, wishes, field) === 'conflict');
  const side = (field: NoteField): NoteContent => {
    const from = takenFrom(sides, wishes, field);
    return from === 'theirs' || (from === 'conflict' && wishes.choice === 'theirs') ? theirs : mine;
  };
  const content: NoteContent = {
    kind: side('kind').kind,
    front: side('front').front,
    back: side('back').back,
    why: side('why').why,
    tryAtWork: side('tryAtWork').tryAtWork,
    concept: side('concept').concept,
    tags: takenFrom(sides, wishes, 'tags') === 'both' ? mergeTags(sides) : side('tags').tags,
    ownId: mine.ownId,
  };
  return checkContent(content) === undefined
    ? { content, conflicts }
    : keepWhole({ content, conflicts }, sides, wishes);
}

function takenFrom(
  { base, theirs, mine }: Both,
  { protectedFields }: Wishes,
  field: NoteField,
): 'mine' | 'theirs' | 'both' | 'conflict' {
  if (protectedFields.some((kept) => kept === field) || sameField(theirs, mine, field)) return 'mine';
  if (base !== null && sameField(base, mine, field)) return 'theirs';
  if (base !== null && sameField(base, theirs, field)) return 'mine';
  return field === 'tags' ? 'both' : 'conflict';
}

/** The person's tags, without those the others took off since, and with those they put on. */
function mergeTags({ base, theirs, mine }: Both): readonly string[] {
  const known = new Set(base?.tags);
  const kept = mine.tags.filter((tag) => !known.has(tag) || theirs.tags.includes(tag));
  return [...kept, ...theirs.tags.filter((tag) => !known.has(tag) && !mine.tags.includes(tag))];
}

/** Sides that do not go together, such as a kind with gaps and a front without: kind, front and back stay one side's. */
function keepWhole({ content, conflicts }: MergedContent, { theirs, mine }: Both, wishes: Wishes): MergedContent {
  const isFree = asking.every((field) => wishes.protectedFields.every((kept) => kept !== field));
  const { kind, front, back } = wishes.choice === 'theirs' && isFree ? theirs : mine;
  const torn = asking.filter((field) => !sameField(theirs, mine, field));
  return {
    content: { ...content, kind, front, back },
    conflicts: noteFields.filter((field) => conflicts.includes(field) || torn.some((one) => one === field)),
  };
}

const asking = ['kind', 'front', 'back'] as const satisfies readonly NoteField[];
