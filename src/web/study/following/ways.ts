import type { NoteUpdate } from '../../../contract/study/following.ts';
import type { Choice } from '../../../core/study/merging/mergeNote.ts';

/** What a person may want of a change; `rule` leaves it to what is proposed. */
export type Way = Choice | 'rule';

/** A change as one reads it: what it is, and the two ways to take it, the proposed one first. */
export type Reading = {
  readonly name: string;
  readonly ways: readonly { readonly value: Way; readonly label: string }[];
};

/** How a change reads. */
export function readUpdate({ kind, theirs, mine, conflicts }: NoteUpdate): Reading {
  if (kind === 'add') return { name: 'New', ways: [rule('Add it'), { value: 'mine', label: 'Leave it out' }] };
  if (kind === 'remove')
    return { name: 'Removed', ways: [rule('Delete mine too'), { value: 'mine', label: 'Keep mine' }] };
  if (mine === null) {
    return {
      name: 'Changed; you deleted it',
      ways: [rule('Leave it out'), { value: 'theirs', label: 'Add it again' }],
    };
  }
  if (theirs === null) {
    return {
      name: 'Removed; you changed it',
      ways: [rule('Keep mine'), { value: 'theirs', label: 'Delete mine too' }],
    };
  }
  if (conflicts.length > 0) {
    return { name: 'Changed by both', ways: [rule('Keep my words'), { value: 'theirs', label: 'Take theirs' }] };
  }
  if (kind === 'keep') return { name: 'Changed; yours stays as it is', ways: [] };
  return { name: 'Changed', ways: [rule('Take it'), { value: 'mine', label: 'Keep mine' }] };
}

const rule = (label: string) => ({ value: 'rule' as const, label });
