import { refuse, type Refusal } from '../../base/refusal.ts';
import { mergeNote } from '../merging/mergeNote.ts';
import { differingFields, type NoteField } from '../merging/noteFields.ts';
import type { NoteContent } from '../note.ts';
import { checkContent } from '../notes/content.ts';

/** What somebody proposes: another note, other words for one, or that it goes. `base` is what they had before them. */
export type Proposal =
  | { readonly kind: 'add'; readonly content: NoteContent }
  | { readonly kind: 'change'; readonly base: NoteContent; readonly content: NoteContent }
  | { readonly kind: 'remove'; readonly base: NoteContent };

/** Why something cannot be proposed, or undefined where it can. */
export function checkProposal(proposal: Proposal): Refusal<'bad-content' | 'nothing-changed'> | undefined {
  if (proposal.kind === 'remove') return undefined;
  const wrong = checkContent(proposal.content);
  if (wrong !== undefined) return refuse('bad-content', wrong.message);
  return proposal.kind === 'change' && differingFields(proposal.base, proposal.content).length === 0
    ? refuse('nothing-changed', 'This says what the card says already. Change something first.')
    : undefined;
}

/**
 * What accepting a proposal would do to the note as it is now: add it, write it so, take it out, or nothing, since it says
 * so already. It clashes where both sides changed the same fields; where there are none of them, the note is gone.
 */
export type Settlement =
  | { readonly kind: 'add'; readonly content: NoteContent }
  | { readonly kind: 'write'; readonly content: NoteContent }
  | { readonly kind: 'remove' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'clash'; readonly fields: readonly NoteField[] };

/** What accepting `proposal` would do; `current` is what the note says now, null where it is gone. */
export function settle(proposal: Proposal, current: NoteContent | null): Settlement {
  if (proposal.kind === 'add') return { kind: 'add', content: proposal.content };
  if (proposal.kind === 'remove') return settleRemoval(proposal.base, current);
  if (current === null) return { kind: 'clash', fields: [] };
  const merged = mergeNote({ base: proposal.base, theirs: proposal.content, mine: current }, byRule);
  if (merged.kind !== 'rewrite' && merged.kind !== 'keep') throw new Error('two notes make one');
  if (merged.conflicts.length > 0) return { kind: 'clash', fields: merged.conflicts };
  return merged.kind === 'keep' ? { kind: 'nothing' } : { kind: 'write', content: merged.content };
}

/** Why a proposal cannot be accepted as it is, and what to do. */
export const sayClash = (fields: readonly NoteField[]): string =>
  fields.length === 0
    ? 'The card was deleted since. Bring it back first, or decline.'
    : `The card was changed since, in ${namesOf(fields)}. Accept it in your own words, or decline.`;

function settleRemoval(base: NoteContent, current: NoteContent | null): Settlement {
  if (current === null) return { kind: 'nothing' };
  const fields = differingFields(base, current);
  return fields.length === 0 ? { kind: 'remove' } : { kind: 'clash', fields };
}

const byRule = { protectedFields: [], choice: null } as const;

const words = new Intl.ListFormat('en');

const namesOf = (fields: readonly NoteField[]): string => words.format(fields.map((field) => names[field]));

const names = {
  kind: 'its kind',
  front: 'its front',
  back: 'its back',
  why: 'its reason',
  tryAtWork: 'its exercise',
  concept: 'its concept',
  tags: 'its tags',
} as const satisfies Record<NoteField, string>;
