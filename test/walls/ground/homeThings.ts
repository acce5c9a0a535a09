import { createToken } from '../../../src/actions/account/tokens/createToken.ts';
import { revokeToken } from '../../../src/actions/account/tokens/revokeToken.ts';
import { makeSecret } from '../../../src/actions/account/secrets.ts';
import { freshId } from '../../../src/actions/base/context.ts';
import { undoReview } from '../../../src/actions/study/sessions/undoReview.ts';
import type { ReportId, ReviewId, SuggestionId, TokenId } from '../../../src/core/base/id.ts';
import { dayMs, instant } from '../../../src/core/base/instant.ts';
import { type Grant, grants } from '../../../src/core/base/role.ts';
import { insertLetter } from '../../../src/store/account/letters.ts';
import { insertToken } from '../../../src/store/account/tokens.ts';
import { insertReport } from '../../../src/store/study/sharing/reports.ts';
import { insertSuggestion } from '../../../src/store/study/sharing/suggestions.ts';
import { follow } from '../../stage/sharing/following.ts';
import type { Person } from '../../stage/people.ts';
import { answer } from '../../stage/seed.ts';
import { taken } from './house.ts';
import { marked, marks } from './marks.ts';
import { type Published, seedWritten, type Written } from './teamThings.ts';

/** What somebody has by themselves. */
export type HomeThings = Written & {
  readonly reviewId: ReviewId;
  readonly undoneId: ReviewId;
  readonly suggestionId: SuggestionId;
  readonly reportId: ReportId;
  readonly letterId: string;
  readonly tokenId: TokenId;
  readonly tokens: Tokens;
};

/** The secrets of tokens: one that grants everything, one for each grant that it lacks, and those that no longer hold. */
export type Tokens = Readonly<Record<'all' | Grant | 'expired' | 'revoked', string>>;

/** Learns, follows `theirs`, suggests, reports, and makes tokens. */
export async function seedHomeThings(person: Person, theirs: Published): Promise<HomeThings> {
  const written = await seedWritten(person, marks.home);
  const [cardId, other] = written.cardIds;
  if (cardId === undefined || other === undefined) throw new Error('cards were seeded');
  const { id: reviewId } = await answer(person, cardId);
  const { id: undoneId } = await answer(person, other);
  await takeBack(person, undoneId);
  await follow(person, theirs.publication);
  return {
    ...written,
    reviewId,
    undoneId,
    suggestionId: await suggest(person, theirs, marks.home),
    reportId: await report(person, theirs),
    letterId: await seedLetter(person),
    ...(await seedTokens(person)),
  };
}

async function takeBack({ context, clock }: Person, reviewId: ReviewId): Promise<void> {
  taken(await undoReview(context, { id: freshId(context), reviewId, at: clock.now, deviceId: freshId(context) }));
}

/** Something that a person would change in what somebody publishes. */
export async function suggest(
  { signedIn, who, clock }: Person,
  { publication }: Published,
  mark: string,
): Promise<SuggestionId> {
  const id = freshId<'suggestion'>(signedIn);
  const suggestion = {
    id,
    workspaceId: publication.workspaceId,
    publicationId: publication.id,
    noteId: null,
    kind: 'add',
    since: null,
    content: { ...marked(mark, 'suggested'), ownId: null },
    reason: `${mark} reason`,
    createdAt: clock.now,
  } as const;
  await signedIn.store.transact((tx) => insertSuggestion(tx, who, suggestion));
  return id;
}

/** Something that a person finds wrong with what somebody publishes. */
export async function report({ signedIn, who, clock }: Person, { publication, noteId }: Published): Promise<ReportId> {
  const id = freshId<'report'>(signedIn);
  const { workspaceId, id: publicationId } = publication;
  const kept = { id, workspaceId, publicationId, noteId, reason: 'wrong', details: marks.report } as const;
  await signedIn.store.transact((tx) => insertReport(tx, who, { ...kept, createdAt: clock.now }));
  return id;
}

/** A mail to a person that waits, with a link in it. */
async function seedLetter({ signedIn, account, clock }: Person): Promise<string> {
  const letter = {
    id: freshId(signedIn),
    to: account.email,
    subject: marks.mail,
    text: `https://cairn.example.org/reset#${marks.mail}`,
    createdAt: clock.now,
    attempts: 0,
    error: null,
  };
  await signedIn.store.transact((tx) => insertLetter(tx, letter));
  return letter.id;
}

async function seedTokens(person: Person): Promise<Pick<HomeThings, 'tokenId' | 'tokens'>> {
  const make = async (granted: readonly Grant[]) =>
    taken(await createToken(person.signedIn, { name: `${marks.home} token`, grants: [...granted], days: null }));
  const without = (grant: Grant) => make(grants.filter((other) => other !== grant));
  const all = await make(grants);
  const revoked = await make(grants);
  taken(await revokeToken(person.signedIn, { tokenId: revoked.token.id }));
  return {
    tokenId: all.token.id,
    tokens: {
      all: all.secret,
      read: (await without('read')).secret,
      study: (await without('study')).secret,
      write: (await without('write')).secret,
      expired: await seedExpired(person),
      revoked: revoked.secret,
    },
  };
}

async function seedExpired({ signedIn, who, clock }: Person): Promise<string> {
  const { secret, hash: secretHash } = await makeSecret('cairn_pat_');
  const [createdAt, expiresAt] = [instant(clock.now - 2 * dayMs), instant(clock.now - dayMs)];
  const token = { id: freshId<'token'>(signedIn), name: marks.home, grants, createdAt, expiresAt, secretHash };
  await signedIn.store.transact((tx) => insertToken(tx, who, token));
  return secret;
}
