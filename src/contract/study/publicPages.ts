import type { SafeHtml } from '../../core/base/prose.ts';
import type { PublicationId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Licence } from '../../core/study/publication.ts';

/** What stands at the address of a deck: one that everybody may read, or the place of one that was taken down. */
export type PublicDeck = ReadableDeck | { readonly kind: 'taken-down' };

/** A published deck as its page tells of it. `slug` is the address it has today; older ones with the same id lead here. */
export type ReadableDeck = {
  readonly kind: 'readable';
  readonly id: PublicationId;
  readonly slug: string;
  readonly visibility: 'unlisted' | 'public';
  readonly title: string;
  /** For the page, and as one line of plain text for those who list it. */
  readonly description: { readonly html: SafeHtml; readonly line: string };
  readonly tags: readonly string[];
  readonly licence: Licence;
  /** Null where the account is gone. */
  readonly author: string | null;
  readonly version: number;
  readonly notes: number;
  readonly cards: number;
  readonly followers: number;
  readonly publishedAt: Instant;
  /** The deck this one began as. `slug` is null where that can no longer be read. */
  readonly forkedFrom: { readonly title: string; readonly slug: string | null; readonly author: string | null } | null;
};

/** A note of a published deck, in safe HTML; '' where a part says nothing, and not whole where it is too long for a page. */
export type PublicCard = {
  readonly front: SafeHtml;
  readonly back: SafeHtml;
  readonly why: SafeHtml;
  readonly tryAtWork: SafeHtml;
  readonly isWhole: boolean;
};

/** A version of a published deck, and what its author said of it. */
export type PublicVersion = {
  readonly number: number;
  readonly publishedAt: Instant;
  readonly message: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

/** The most notes on one page of a published deck. */
export const notesPerPage = 50;

/** The most versions that the page of a deck lists. */
export const listedVersions = 5;

/** The orders in which Explore lists decks. */
export const exploreOrders = ['newest', 'followed'] as const;

/** One of them. */
export type ExploreOrder = (typeof exploreOrders)[number];

/** What somebody looks for: words, or '' for any; a tag, or null; and which page of what is found, from 1. */
export type ExploreQuery = {
  readonly words: string;
  readonly tag: string | null;
  readonly order: ExploreOrder;
  readonly page: number;
};

/** The most decks on one page of Explore. */
export const decksPerPage = 20;

/** The most tags that Explore offers. */
export const offeredTags = 24;

/** A deck as Explore lists it. */
export type ListedDeck = Pick<
  ReadableDeck,
  'slug' | 'title' | 'tags' | 'author' | 'cards' | 'followers' | 'publishedAt'
> & {
  readonly line: string;
};

/** One page of what was found, how much was found in all, and the tags that public decks carry most. */
export type Explored = {
  readonly decks: readonly ListedDeck[];
  readonly found: number;
  readonly tags: readonly string[];
};

/** A public deck in the sitemap. */
export type MappedDeck = Pick<ReadableDeck, 'slug' | 'publishedAt'>;

/** The most decks in the sitemap, which beside Explore has room for 50,000 addresses: https://www.sitemaps.org/protocol.html. */
export const mostMapped = 49_999;

/** The public page of a deck. */
export const deckPath = (slug: string): string => `/d/${encodeURIComponent(slug)}`;

/** Where somebody who is signed in begins to follow a published deck. */
export const followPath = (id: PublicationId): string => `/follow/${id}`;

/** Where somebody who is signed in makes a published deck their own. */
export const forkPath = (id: PublicationId): string => `/fork/${id}`;

/** Where somebody tells the operator what is wrong with a published deck. */
export const reportPath = (id: PublicationId): string => `/report/${id}`;
