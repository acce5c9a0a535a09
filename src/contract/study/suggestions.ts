import * as z from 'zod/mini';
import { noteFields } from '../../core/study/merging/noteFields.ts';
import { longestReason } from '../../core/study/note.ts';
import { suggestionKinds, suggestionStates } from '../../core/study/suggestion.ts';
import { endpoint } from '../base/endpoint.ts';
import type { Frozen } from '../base/frozen.ts';
import { done, instant, noteId, publicationId, suggestionId, text } from '../base/scalars.ts';
import { noteContent } from './shapes.ts';

/** Why something should change, or was not taken. */
const reason = text(longestReason).check(z.refine((said) => said.trim() !== '', 'is empty; say why'));

/** What the proposer is told besides. */
const words = z._default(text(longestReason), '');

/** The number of a version; a database takes none that is greater. */
const since = z.int().check(z.gte(1), z.lte(2_147_483_647));

/** What is proposed. `since` is that of the edition the proposer had before them; an `ownId` is left out. */
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), content: noteContent }),
  z.object({ kind: z.literal('change'), noteId, since, content: noteContent }),
  z.object({ kind: z.literal('remove'), noteId, since }),
]);

export const suggestChange = endpoint({
  method: 'POST',
  path: '/api/publications/:publicationId/suggestions',
  summary: 'Propose a change to a deck you follow, with a reason',
  needs: 'account',
  grant: 'write',
  request: z.object({ publicationId, change, reason }),
  response: z.object({ suggestionId }),
  refusals: {
    'no-publication': 404,
    'no-edition': 404,
    'not-following': 409,
    'may-edit': 409,
    'bad-content': 409,
    'nothing-changed': 409,
    'too-often': 429,
  },
});

/** What accepting would do now; a clash names the fields that both sides changed, none where the note is gone. */
const settlement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), content: noteContent }),
  z.object({ kind: z.literal('write'), content: noteContent }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('clash'), fields: z.array(z.enum(noteFields)) }),
]);

/** A suggestion as everybody who may see it does. `base` is what the proposer had before them. */
const suggestion = z.object({
  id: suggestionId,
  kind: z.enum(suggestionKinds),
  noteId: z.nullable(noteId),
  reason: z.string(),
  createdAt: instant,
  state: z.enum(suggestionStates),
  base: z.nullable(noteContent),
  proposed: z.nullable(noteContent),
  decidedAt: z.nullable(instant),
  /** What the proposer was told. */
  decision: z.string(),
  /** What was written in its place; null where it was taken as it is, or not at all. */
  outcome: z.nullable(noteContent),
});

/** A suggestion as those see it who decide. */
const queued = z.extend(suggestion, {
  proposer: z.string(),
  decidedBy: z.nullable(z.string()),
  /** What the note says now; null where it is gone, or to be added. */
  current: z.nullable(noteContent),
  /** Whether the note has changed since. */
  stale: z.boolean(),
  /** Null once it is decided. */
  settlement: z.nullable(settlement),
});

export const listSuggestions = endpoint({
  method: 'GET',
  path: '/api/publications/:publicationId/suggestions',
  summary: 'What was suggested to a deck of the workspace, newest first; `before` is the last of the page before',
  needs: 'reviewer',
  grant: 'read',
  request: z.object({
    publicationId,
    state: z._default(z.enum(suggestionStates), 'open'),
    before: z.optional(suggestionId),
  }),
  response: z.object({ suggestions: z.array(queued), total: z.int(), more: z.boolean() }),
  refusals: { 'no-publication': 404 },
});

export const decideSuggestion = endpoint({
  method: 'POST',
  path: '/api/suggestions/:suggestionId/decide',
  summary: 'Accept a suggestion, accept it in other words, or decline it with a reason',
  needs: 'editor',
  grant: 'write',
  request: z.object({
    suggestionId,
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('accept'), words }),
      z.object({ kind: z.literal('edit'), content: noteContent, words }),
      z.object({ kind: z.literal('decline'), words: reason }),
    ]),
  }),
  response: z.object({ state: z.enum(suggestionStates), noteId: z.nullable(noteId) }),
  refusals: { 'no-suggestion': 404, 'no-deck': 404, decided: 409, clash: 409, 'bad-content': 409 },
});

/** The most suggestions that one merge may name. */
export const mostMerged = 500;

export const mergeSuggestions = endpoint({
  method: 'POST',
  path: '/api/suggestions/merge',
  summary:
    'Accept many suggestions at once, oldest first; `left` are those that stay as they are, each with its reason',
  needs: 'editor',
  grant: 'write',
  request: z.object({ suggestionIds: z.array(suggestionId).check(z.minLength(1), z.maxLength(mostMerged)), words }),
  response: z.object({
    merged: z.array(suggestionId),
    left: z.array(z.object({ suggestionId, message: z.string() })),
  }),
  refusals: {},
});

export const withdrawSuggestion = endpoint({
  method: 'POST',
  path: '/api/suggestions/:suggestionId/withdraw',
  summary: 'Take back a suggestion of yours that nobody has decided yet',
  needs: 'account',
  grant: 'write',
  request: z.object({ suggestionId }),
  response: done,
  refusals: { 'no-suggestion': 404 },
});

/** A suggestion as its proposer sees it. */
const own = z.extend(suggestion, {
  /** Null where the deck can no longer be read. */
  publication: z.nullable(z.object({ id: publicationId, slug: z.string(), title: z.string() })),
  /** Whether you have seen what became of it. */
  heard: z.boolean(),
});

export const listMySuggestions = endpoint({
  method: 'GET',
  path: '/api/suggestions/mine',
  summary: 'What you have suggested: first what was decided and you have not seen, then the rest, newest first',
  needs: 'account',
  grant: 'read',
  request: z.object({ offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0) }),
  response: z.object({ suggestions: z.array(own), unheard: z.int(), more: z.boolean() }),
  refusals: {},
});

export const hearSuggestions = endpoint({
  method: 'POST',
  path: '/api/suggestions/hear',
  summary: 'Note that you have seen what became of suggestions of yours',
  needs: 'account',
  grant: 'write',
  request: z.object({ suggestionIds: z.array(suggestionId).check(z.minLength(1), z.maxLength(mostMerged)) }),
  response: done,
  refusals: {},
});

/** A suggestion as those see it who decide. */
export type QueuedSuggestion = Frozen<z.infer<typeof queued>>;
/** A suggestion as its proposer sees it. */
export type OwnSuggestion = Frozen<z.infer<typeof own>>;
