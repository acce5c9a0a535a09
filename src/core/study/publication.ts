import type { AccountId, DeckId, NoteId, PublicationId, WorkspaceId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { TakenDown } from '../base/report.ts';
import type { NoteContent } from './note.ts';

/**
 * Who may read a published deck: its own workspace; the members of its team; whoever has the link; everybody, and it is
 * listed in Explore.
 */
export const visibilities = ['private', 'team', 'unlisted', 'public'] as const;

/** One of them. */
export type Visibility = (typeof visibilities)[number];

/** The licences a deck may be published under, by their SPDX names. */
export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0', 'CC0-1.0', 'all-rights-reserved'] as const;

/** One of them. */
export type Licence = (typeof licences)[number];

/** What the maintainers say of a publication. It may change without a new version. */
export type PublicationDetails = {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly visibility: Visibility;
  readonly licence: Licence;
};

/** A deck made readable for others, as far as its last version. */
export type Publication = PublicationDetails & {
  readonly id: PublicationId;
  /** The workspace that maintains it, and the deck it is there. */
  readonly workspaceId: WorkspaceId;
  readonly deckId: DeckId;
  /** Its address: the title in letters and digits, and the end of its id, which alone finds it. */
  readonly slug: string;
  /** Null where the account is gone. */
  readonly authorId: AccountId | null;
  /** The publication that the deck began as a copy of. */
  readonly forkedFrom: PublicationId | null;
  readonly version: number;
  readonly notes: number;
  readonly cards: number;
  /** Set while an operator keeps it from everybody but its maintainers. */
  readonly takenDown: TakenDown | null;
  readonly createdAt: Instant;
  readonly publishedAt: Instant;
};

/** One version of a publication: what its publisher said of it, and how many notes came, changed and went with it. */
export type Version = {
  readonly number: number;
  readonly message: string;
  readonly notes: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly publishedBy: AccountId | null;
  readonly publishedAt: Instant;
};

/** What one note said from version `since` until before version `until`; null while it still does. Own ids stay at home. */
export type Edition = NoteContent & {
  readonly publicationId: PublicationId;
  readonly noteId: NoteId;
  readonly since: number;
  readonly until: number | null;
  /** Its place in the deck when it was published. */
  readonly position: number;
  /** Null where the account is gone. */
  readonly writtenBy: AccountId | null;
  readonly reason: string;
};

/** The longest message of a version, in characters. */
export const longestMessage = 1_000;
