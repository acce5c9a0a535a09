import * as z from 'zod/mini';
import { choices, mergeKinds } from '../../core/study/merging/mergeNote.ts';
import { noteFields, protectableFields } from '../../core/study/merging/noteFields.ts';
import type { Frozen } from '../base/frozen.ts';
import { endpoint } from '../base/endpoint.ts';
import { deckId, deletionId, done, instant, noteId, publicationId } from '../base/scalars.ts';
import { noteContent } from './shapes.ts';

const version = z.int().check(z.gte(1));
const protectedFields = z.array(z.enum(protectableFields)).check(z.maxLength(protectableFields.length));

/** A publication that is followed, as it can be read now. */
const published = z.object({ slug: z.string(), title: z.string(), version: z.int() });

/** How one publication is followed. `published` is null once it was withdrawn or taken down: the cards stay. */
const follow = z.object({
  publicationId,
  deckId,
  deckName: z.string(),
  version: z.int(),
  pinned: z.boolean(),
  protectedFields: z.array(z.enum(protectableFields)),
  followedAt: instant,
  published: z.nullable(published),
  /** Whether there is a later version that is to be taken in; never of a pinned one. */
  updateWaits: z.boolean(),
});

/** How many notes are added, written anew, removed and kept as they are; in `conflicts` of them both sides changed a field. */
const mergeCounts = z.object({
  add: z.int(),
  rewrite: z.int(),
  remove: z.int(),
  keep: z.int(),
  conflicts: z.int(),
});

/** A note that later versions changed, and what would become of it. */
const noteUpdate = z.object({
  noteId,
  kind: z.enum(mergeKinds),
  /** The note in the version followed, in the one to come, as it is, and as it would be; null is where it is not. */
  base: z.nullable(noteContent),
  theirs: z.nullable(noteContent),
  mine: z.nullable(noteContent),
  merged: z.nullable(noteContent),
  conflicts: z.array(z.enum(noteFields)),
});

/** A version between the one that is followed and the one to come. */
const versionNote = z.object({ number: z.int(), message: z.string(), publishedAt: instant });

export const followDeck = endpoint({
  method: 'POST',
  path: '/api/follows',
  summary: 'Copy a published deck into your own workspace and hear of its later versions; a version named is pinned',
  needs: 'learner',
  grant: 'write',
  request: z.object({
    publicationId,
    version: z.optional(version),
    protectedFields: z._default(protectedFields, []),
  }),
  response: z.object({ deckId, version: z.int(), notes: z.int() }),
  refusals: {
    'no-publication': 404,
    'no-version': 404,
    'own-publication': 409,
    'already-following': 409,
    'too-often': 429,
  },
});

export const listFollows = endpoint({
  method: 'GET',
  path: '/api/follows',
  summary: 'The published decks you follow, and whether an update waits',
  needs: 'learner',
  grant: 'read',
  request: z.object({}),
  response: z.object({ follows: z.array(follow) }),
  refusals: {},
});

export const previewUpdate = endpoint({
  method: 'GET',
  path: '/api/follows/:publicationId/update',
  summary: 'What taking in the latest version would change, a page at a time',
  needs: 'learner',
  grant: 'read',
  request: z.object({
    publicationId,
    offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
  }),
  response: z.object({
    from: z.int(),
    to: z.int(),
    versions: z.array(versionNote),
    counts: mergeCounts,
    changes: z.array(noteUpdate),
  }),
  refusals: { 'no-follow': 404, 'no-publication': 404 },
});

export const acceptUpdate = endpoint({
  method: 'POST',
  path: '/api/follows/:publicationId/update',
  summary: 'Take in the version that was previewed; your progress, and what you alone changed, stay',
  needs: 'learner',
  grant: 'write',
  request: z.object({
    publicationId,
    toVersion: version,
    choices: z._default(z.array(z.object({ noteId, choice: z.enum(choices) })).check(z.maxLength(20_000)), []),
  }),
  /** `deletionId` brings the notes back that were removed; null where none was. */
  response: z.object({ version: z.int(), counts: mergeCounts, deletionId: z.nullable(deletionId) }),
  refusals: { 'no-follow': 404, 'no-publication': 404, 'newer-version': 409 },
});

export const changeFollow = endpoint({
  method: 'PATCH',
  path: '/api/follows/:publicationId',
  summary: 'Pin the version you have or let later ones come, and say which fields they leave alone',
  needs: 'learner',
  grant: 'write',
  request: z.object({
    publicationId,
    pinned: z.optional(z.boolean()),
    protectedFields: z.optional(protectedFields),
  }),
  response: done,
  refusals: { 'no-follow': 404 },
});

export const stopFollowing = endpoint({
  method: 'DELETE',
  path: '/api/follows/:publicationId',
  summary: 'Follow a published deck no longer; its cards and your progress stay',
  needs: 'learner',
  grant: 'write',
  request: z.object({ publicationId }),
  response: done,
  refusals: { 'no-follow': 404 },
});

export const forkDeck = endpoint({
  method: 'POST',
  path: '/api/forks',
  summary: 'Copy a published deck into the workspace, to be changed and published on its own; credit stays',
  needs: 'member',
  grant: 'write',
  request: z.object({ publicationId, version: z.optional(version) }),
  response: z.object({ deckId, version: z.int(), notes: z.int() }),
  refusals: { 'no-publication': 404, 'no-version': 404, 'too-often': 429 },
});

/** A published deck that is followed. */
export type FollowRow = Frozen<z.infer<typeof follow>>;
/** What an update would do, by number. */
export type MergeCounts = Frozen<z.infer<typeof mergeCounts>>;
/** A note that later versions changed, and what would become of it. */
export type NoteUpdate = Frozen<z.infer<typeof noteUpdate>>;
