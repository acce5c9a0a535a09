import {
  notesPerPage,
  type PublicCard,
  type PublicVersion,
  type ReadableDeck,
} from '../../../../contract/study/publicPages.ts';
import type { PublicationId } from '../../../../core/base/id.ts';
import { setCardPiece } from './cardPiece.ts';
import { openPageCache } from './pageCache.ts';
import { type Piece, splitPieces } from './pieces.ts';

/** One page of a version of a published deck. */
export type CardsAsked = { readonly publicationId: PublicationId; readonly version: number; readonly page: number };

/** Where the cards of a published deck come from, and what is said of its versions. */
export type DeckSource = {
  /** The notes on one page of a version, in order. What was answered once is kept. */
  readonly listCards: (asked: CardsAsked) => Promise<readonly PublicCard[]>;
  /** The latest versions up to that one, newest first. What was answered once is kept. */
  readonly listVersions: (asked: Omit<CardsAsked, 'page'>) => Promise<readonly PublicVersion[]>;
};

/** The cards of one page in its parts, and on the first page the versions the deck has had. */
export type DeckContent = {
  readonly parts: readonly (readonly Piece[])[];
  readonly versions: readonly PublicVersion[];
  readonly bytes: number;
};

/** Reads pages of decks, and keeps them while there is room: a version never changes. */
export function openDeckContent(source: DeckSource): (deck: ReadableDeck, page: number) => Promise<DeckContent> {
  const take = openPageCache<DeckContent>(mostKeptBytes);
  return ({ id, version }, page) =>
    take(`${id} ${version} ${page}`, () => readContent(source, { publicationId: id, version, page }));
}

const mostKeptBytes = 32 * 1024 * 1024;

/** What the cards may weigh of the 50 kB of a page; the rest is for its head and its style sheet. */
const mostPartBytes = 25_000;

async function readContent(source: DeckSource, asked: CardsAsked): Promise<DeckContent> {
  const [cards, versions] = await Promise.all([
    source.listCards(asked),
    asked.page === 1 ? source.listVersions(asked) : [],
  ]);
  const first = (asked.page - 1) * notesPerPage + 1;
  const pieces = cards.map((card, at) => setCardPiece(card, first + at));
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, Buffer.byteLength(JSON.stringify(versions)));
  return { parts: splitPieces(pieces, mostPartBytes), versions, bytes };
}
