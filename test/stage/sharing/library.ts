import { join } from 'node:path';
import { Hono } from 'hono';
import {
  decksPerPage,
  listedVersions,
  notesPerPage,
  type PublicDeck,
  type PublicVersion,
  type ReadableDeck,
} from '../../../src/contract/study/publicPages.ts';
import type { PublicationId } from '../../../src/core/base/id.ts';
import { instant } from '../../../src/core/base/instant.ts';
import { type CardText, setDescription, setProseCards } from '../../../src/formats/study/prose/proseCard.ts';
import { headers } from '../../../src/server/base/headers.ts';
import { mountPublicPages } from '../../../src/server/study/public/mount.ts';

/** A published deck with everything that its pages ask for. */
export type Shelved = {
  readonly deck: ReadableDeck;
  readonly texts: readonly CardText[];
  readonly versions: readonly PublicVersion[];
};

/** Published decks by the id at the end of their address, and the pages over them. What is in it may change. */
export type Library = {
  readonly decks: Map<string, Shelved | 'taken-down'>;
  readonly app: Hono;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** How often cards were read. */
  readonly reads: () => number;
};

export const libraryOrigin = 'https://cairn.test';

export function openLibrary(): Library {
  const decks: Library['decks'] = new Map();
  const shelved = () => [...decks.values()].filter((entry) => entry !== 'taken-down');
  const held = (id: PublicationId): Shelved | undefined => shelved().find(({ deck }) => deck.id === id);
  let reads = 0;
  const app = new Hono();
  app.use(headers);
  mountPublicPages(app, {
    origin: libraryOrigin,
    app: join(import.meta.dirname, '..', '..', '..', 'dist', 'web'),
    findDeck: async (slug): Promise<PublicDeck | undefined> => {
      const entry = decks.get(idPart(slug));
      return entry === 'taken-down' ? { kind: 'taken-down' } : entry?.deck;
    },
    listCards: async ({ publicationId, page }) => {
      reads += 1;
      const texts = held(publicationId)?.texts ?? [];
      return setProseCards(texts.slice((page - 1) * notesPerPage, page * notesPerPage));
    },
    listVersions: async ({ publicationId }) => held(publicationId)?.versions.slice(0, listedVersions) ?? [],
    explore: async ({ words, tag, page }) => {
      const found = shelved()
        .map(({ deck }) => ({ ...deck, line: deck.description.line }))
        .filter((deck) => deck.visibility === 'public' && deck.title.toLowerCase().includes(words.toLowerCase()))
        .filter(({ tags }) => tag === null || tags.includes(tag));
      const tags = [...new Set(found.flatMap((deck) => deck.tags))].toSorted();
      return { decks: found.slice((page - 1) * decksPerPage, page * decksPerPage), found: found.length, tags };
    },
    listForSitemap: async () => shelved().flatMap(({ deck }) => (deck.visibility === 'public' ? [deck] : [])),
  });
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(`${libraryOrigin}${path}`, init);
  return { decks, app, ask, reads: () => reads };
}

/** The text that is answered at `path`. */
export const readPage = async ({ ask }: Library, path: string): Promise<string> => (await ask(path)).text();

const idPart = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1);

/** What a deck may be given; its description in Markdown. */
type Given = Partial<Omit<ReadableDeck, 'description'> & Omit<Shelved, 'deck'> & { readonly description: string }>;

const someWords = 'What a **panel** or a hard week would ask.\n\nOne thing to try in every card.';

/** Puts a deck into the library whose address ends with `key`. */
export function shelve(
  library: Library,
  key: string,
  { texts = [leadText], versions = [], description = someWords, ...given }: Given = {},
): ReadableDeck {
  const deck: ReadableDeck = {
    kind: 'readable',
    id: `01K9ZQ5T0000000000000${key.toUpperCase().padEnd(5, '0')}` as PublicationId,
    slug: `from-senior-to-lead-${key}`,
    visibility: 'public',
    title: 'From Senior to Lead',
    tags: ['leadership', 'people'],
    licence: 'CC-BY-4.0',
    author: 'Ada Muster',
    version: 3,
    notes: texts.length,
    cards: texts.length,
    followers: 1_204,
    publishedAt: instant(Date.UTC(2026, 4, 3)),
    forkedFrom: null,
    ...given,
    description: setDescription(description),
  };
  library.decks.set(key, { deck, texts, versions });
  return deck;
}

/** A card as long as most. */
export const leadText: CardText = {
  kind: 'basic',
  front: 'A PM has never learnt to give a clear update. How do you order the practice you set up?',
  back: 'From low stakes upwards, with **explicit feedback** on every attempt.\n\n- Start where a bad attempt costs nothing.\n- Give feedback within 48 hours.\n- Raise the stakes only after a success.',
  why: 'A first attempt in front of the board mostly teaches the PM to avoid the board.',
  tryAtWork: 'Give one PM a low-stakes slot to present, and send your feedback within 48 hours.',
};

/** The same card `count` times, each with its number. */
export const manyTexts = (count: number, text: CardText = leadText): readonly CardText[] =>
  Array.from({ length: count }, (_, at) => ({ ...text, front: `${text.front} (${at + 1})` }));
