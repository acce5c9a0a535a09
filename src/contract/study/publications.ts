import * as z from 'zod/mini';
import { longestDeckName } from '../../core/study/deck.ts';
import { licences, longestMessage, visibilities } from '../../core/study/publication.ts';
import type { Frozen } from '../base/frozen.ts';
import { endpoint } from '../base/endpoint.ts';
import { takenDown } from '../base/reporting.ts';
import { deckId, done, instant, keepable, noteId, publicationId, tags, text } from '../base/scalars.ts';
import { exploreOrders } from './publicPages.ts';
import { noteContent } from './shapes.ts';

/** Who may read it. To keep it from everybody again, withdraw it. */
const shownTo = z.enum(['team', 'unlisted', 'public']);
const licence = z.enum(licences);
const title = z
  .string()
  .check(z.trim(), z.minLength(1, 'is empty; give the deck a title'), z.maxLength(longestDeckName), keepable);
const description = text(20_000);

const counts = z.object({ added: z.int(), changed: z.int(), removed: z.int() });

/** One version, and who published it. */
const version = z.extend(counts, {
  number: z.int(),
  message: z.string(),
  notes: z.int(),
  publishedBy: z.string(),
  publishedAt: instant,
});

/** What everybody sees of a publication who may read it. */
const face = z.object({
  id: publicationId,
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  visibility: z.enum(visibilities),
  licence,
  author: z.string(),
  version: z.int(),
  notes: z.int(),
  cards: z.int(),
  followers: z.int(),
  publishedAt: instant,
});

/** A note that the next version would tell differently. */
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), noteId, after: noteContent }),
  z.object({ kind: z.literal('changed'), noteId, before: noteContent, after: noteContent }),
  z.object({ kind: z.literal('removed'), noteId, before: noteContent }),
]);

export const getPublication = endpoint({
  method: 'GET',
  path: '/api/decks/:deckId/publication',
  summary: 'How a deck is published, its latest versions, and how much has changed since the last one',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ deckId }),
  response: z.object({
    /** Null for a deck that was never published; `private` is one that was withdrawn. */
    publication: z.nullable(
      z.extend(face, {
        versions: z.array(version),
        /** Why an operator keeps it from everybody else. */
        takenDown,
      }),
    ),
    changes: counts,
  }),
  refusals: { 'no-deck': 404 },
});

export const previewVersion = endpoint({
  method: 'GET',
  path: '/api/decks/:deckId/publication/changes',
  summary: 'What the next version would add, change and remove, a page at a time',
  needs: 'editor',
  grant: 'read',
  request: z.object({
    deckId,
    offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
  }),
  response: z.object({ version: z.int(), counts, changes: z.array(change) }),
  refusals: { 'no-deck': 404 },
});

export const publishDeck = endpoint({
  method: 'POST',
  path: '/api/decks/:deckId/publication',
  summary: 'Publish a deck, or its next version; where no card has changed, only what is said of it changes',
  needs: 'editor',
  grant: 'write',
  request: z.object({
    deckId,
    title,
    description: z._default(description, ''),
    tags: z._default(tags, []),
    visibility: shownTo,
    licence,
    message: z._default(text(longestMessage), ''),
  }),
  response: z.object({ publicationId, slug: z.string(), version: z.int(), changes: counts }),
  refusals: {
    'no-deck': 404,
    'no-team': 404,
    'only-yours': 409,
    'empty-deck': 409,
    'followed-deck': 409,
    'starter-deck': 409,
    'nothing-new': 409,
    'too-often': 429,
  },
});

export const changePublication = endpoint({
  method: 'PATCH',
  path: '/api/decks/:deckId/publication',
  summary: 'Change what is said of a published deck, or who may read it; what is left out stays',
  needs: 'editor',
  grant: 'write',
  request: z.object({
    deckId,
    title: z.optional(title),
    description: z.optional(description),
    tags: z.optional(tags),
    visibility: z.optional(shownTo),
    licence: z.optional(licence),
  }),
  response: z.object({ slug: z.string() }),
  refusals: { 'no-publication': 404, 'no-team': 404 },
});

export const withdrawPublication = endpoint({
  method: 'DELETE',
  path: '/api/decks/:deckId/publication',
  summary: 'Keep a published deck from everybody again; those who follow it keep their cards',
  needs: 'editor',
  grant: 'write',
  request: z.object({ deckId }),
  response: done,
  refusals: { 'no-publication': 404 },
});

export const lookAtPublication = endpoint({
  method: 'GET',
  path: '/api/publications/:slug',
  summary: 'A published deck by its address or its id, and what it is to whoever asks',
  needs: 'nobody',
  grant: 'read',
  request: z.object({ slug: text(300) }),
  response: z.extend(face, {
    /** Whether it is published from one's own personal workspace. */
    isOwn: z.boolean(),
    /** The deck it is followed with; null for somebody who does not follow it. */
    follow: z.nullable(z.object({ deckId, version: z.int() })),
  }),
  refusals: { 'no-publication': 404 },
});

export const listVersions = endpoint({
  method: 'GET',
  path: '/api/publications/:publicationId/versions',
  summary: 'The versions of a published deck, the newest first, a page at a time',
  needs: 'nobody',
  grant: 'read',
  request: z.object({
    publicationId,
    /** Those before that number. */
    before: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000_000))),
  }),
  response: z.object({ versions: z.array(version), more: z.boolean() }),
  refusals: { 'no-publication': 404 },
});

/** A public deck as a list shows it. */
const listedDeck = z.object({
  slug: z.string(),
  title: z.string(),
  /** The beginning of its description, as one line of plain text. */
  line: z.string(),
  tags: z.array(z.string()),
  author: z.nullable(z.string()),
  cards: z.int(),
  followers: z.int(),
  publishedAt: instant,
});

export const explore = endpoint({
  method: 'GET',
  path: '/api/explore',
  summary: 'Public decks by words and tag, a page at a time, and the tags they carry most',
  needs: 'nobody',
  grant: 'read',
  request: z.object({
    words: z._default(text(200), ''),
    tag: z._default(z.nullable(text(100)), null),
    order: z._default(z.enum(exploreOrders), 'newest'),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1),
  }),
  response: z.object({ decks: z.array(listedDeck), found: z.int(), tags: z.array(z.string()) }),
  refusals: {},
});

/** One version of a published deck. */
export type PublishedVersion = Frozen<z.infer<typeof version>>;
/** What everybody sees of a publication who may read it. */
export type PublicationFace = Frozen<z.infer<typeof face>>;
/** A note that the next version would tell differently. */
export type NoteChange = Frozen<z.infer<typeof change>>;
