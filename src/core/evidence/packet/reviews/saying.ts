import type { PacketCommentId } from '../../../base/id.ts';
import { refuse, type Refusal } from '../../../base/refusal.ts';
import type { PacketDocument } from '../base/document.ts';
import { findPlace } from './places.ts';
import { type Comment, reviewBounds } from './review.ts';

/** What a reviewer says: of a place, in other words than before, not at all any more, or of the whole when they are done. */
export type Saying =
  | { readonly kind: 'comment'; readonly place: string; readonly text: string }
  | { readonly kind: 'change'; readonly id: PacketCommentId; readonly edition: number; readonly text: string }
  | { readonly kind: 'remove'; readonly id: PacketCommentId }
  | { readonly kind: 'done'; readonly word: string };

/** Why something cannot be said. */
export type SayingRefusal = Refusal<
  'no-place' | 'empty' | 'too-long' | 'too-many' | 'no-comment' | 'not-open' | 'changed-since'
>;

/** What a reviewer has before them, and what they have said of it until now. */
export type Reviewed = { readonly document: PacketDocument; readonly comments: readonly Comment[] };

/** Why that cannot be said now; undefined where it can. */
export function refusalOfSaying(saying: Saying, { document, comments }: Reviewed): SayingRefusal | undefined {
  if (textOf(saying).length > reviewBounds.text) return tooLong;
  if (saying.kind === 'done') return undefined;
  if (saying.kind !== 'remove' && saying.text.trim() === '') return empty;
  if (saying.kind === 'comment') {
    if (findPlace(document, saying.place) === undefined) return noPlace;
    return comments.length >= reviewBounds.comments ? tooMany : undefined;
  }
  const said = comments.find(({ id }) => id === saying.id);
  if (said === undefined) return noComment;
  if (said.resolution !== null) return resolved;
  return saying.kind === 'change' && said.edition !== saying.edition ? changedSince : undefined;
}

function textOf(saying: Saying): string {
  if (saying.kind === 'done') return saying.word;
  return saying.kind === 'remove' ? '' : saying.text;
}

const tooLong = refuse(
  'too-long',
  `A comment takes ${reviewBounds.text.toLocaleString('en')} characters. Keep what matters most, or make two of it.`,
);

const empty = refuse('empty', 'Write what you want to say of it first.');

const noPlace = refuse('no-place', 'That place is not in this version. Choose another one, and comment there.');

const tooMany = refuse(
  'too-many',
  `You have made ${reviewBounds.comments} comments, which is as many as can be kept. Say the rest in your overall word.`,
);

const noComment = refuse(
  'no-comment',
  'This comment was removed in another window. If it still holds, write it once more.',
);

const resolved = refuse(
  'not-open',
  'This comment was resolved since. Read what came of it below; if something is left, write another one.',
);

const changedSince = refuse(
  'changed-since',
  'You changed this comment in another window since. What you typed stands in its field: save it once more to replace the other.',
);
