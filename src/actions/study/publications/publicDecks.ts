import {
  type Explored,
  type ExploreQuery,
  listedVersions,
  type MappedDeck,
  mostMapped,
  notesPerPage,
  type PublicCard,
  type PublicDeck,
  type PublicVersion,
} from '../../../contract/study/publicPages.ts';
import { parseSlug } from '../../../core/base/slug.ts';
import { type ProseDescription, setDescription, setProseCards } from '../../../formats/study/prose/proseCard.ts';
import { listEditionsAt, type VersionOf } from '../../../store/study/sharing/editions.ts';
import { findOpenDeck, isTakenDown, listOpenSlugs } from '../../../store/study/sharing/openDecks.ts';
import { listVersions } from '../../../store/study/sharing/publications.ts';
import type { Visit } from '../../base/context.ts';
import { explore } from './explore.ts';

/** Published decks as anybody reads them, without an account: what the public pages are made of. */
export type PublicDecks = {
  readonly findDeck: (slug: string) => Promise<PublicDeck | undefined>;
  /** The notes on one page of a version, in order. */
  readonly listCards: (asked: VersionOf & { readonly page: number }) => Promise<readonly PublicCard[]>;
  /** The latest versions up to that one, the newest first. */
  readonly listVersions: (asked: VersionOf) => Promise<readonly PublicVersion[]>;
  readonly explore: (query: ExploreQuery) => Promise<Explored>;
  /** Every public deck that a sitemap has room for, the newest first. */
  readonly listForSitemap: () => Promise<readonly MappedDeck[]>;
};

/** Opens the published decks of a store to anybody. */
export function openPublicDecks(visit: Visit): PublicDecks {
  const { db } = visit.store;
  const describe = openDescriptions();
  return {
    findDeck: (slug) => findDeck(visit, slug, describe),
    async listCards({ page, ...version }) {
      const place = { ...version, offset: (page - 1) * notesPerPage, limit: notesPerPage };
      return setProseCards(await listEditionsAt(db, null, place));
    },
    listVersions: ({ publicationId, version }) =>
      listVersions(db, null, { publicationId, before: version + 1, limit: listedVersions }),
    explore: (query) => explore(visit, query),
    listForSitemap: () => listOpenSlugs(db, mostMapped),
  };
}

type Describe = (markdown: string) => ProseDescription;

/** Setting a description takes longer than finding its deck, so the last few stay set. */
function openDescriptions(): Describe {
  const kept = new Map<string, ProseDescription>();
  return (markdown) => {
    const known = kept.get(markdown) ?? setDescription(markdown);
    kept.delete(markdown);
    kept.set(markdown, known);
    const [oldest] = kept.size > mostDescriptions ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return known;
  };
}

/** Of at most 20,000 characters each. */
const mostDescriptions = 200;

async function findDeck({ store }: Visit, slug: string, describe: Describe): Promise<PublicDeck | undefined> {
  const key = parseSlug(slug);
  if (key === undefined) return undefined;
  const deck = await findOpenDeck(store.db, key);
  if (deck === undefined) return (await isTakenDown(store, key)) ? { kind: 'taken-down' } : undefined;
  return {
    ...deck,
    kind: 'readable',
    visibility: deck.visibility === 'public' ? 'public' : 'unlisted',
    description: describe(deck.description),
    forkedFrom: deck.forkedFrom === undefined ? lostSource : deck.forkedFrom,
  };
}

/** Credit for a deck that can no longer be read. */
const lostSource = { title: 'a deck that is no longer published', slug: null, author: null } as const;
