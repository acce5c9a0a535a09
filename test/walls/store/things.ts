import { invite } from '../../../src/actions/account/invitations/invite.ts';
import { hashOf } from '../../../src/actions/account/secrets.ts';
import { freshId } from '../../../src/actions/base/context.ts';
import { deleteDeck } from '../../../src/actions/study/decks/deleteDeck.ts';
import { defaultPreferences } from '../../../src/core/account/learner.ts';
import { day, openDayBook } from '../../../src/core/base/day.ts';
import type { DeckId, Id, InvitationId, SuggestionId } from '../../../src/core/base/id.ts';
import { dayMs, type Instant, instant } from '../../../src/core/base/instant.ts';
import type { Operator } from '../../../src/core/base/scope.ts';
import type { NoteContent } from '../../../src/core/study/note.ts';
import type { Engine } from '../../../src/store/base/database.ts';
import { findPacketReview, insertPacketReview } from '../../../src/store/evidence/packetReviews.ts';
import { insertPanellist } from '../../../src/store/evidence/panels.ts';
import { insertWitnessLink } from '../../../src/store/evidence/witnesses.ts';
import { findFollow, type Follow, setForkedFrom } from '../../../src/store/study/sharing/follows.ts';
import type { Report } from '../../../src/store/study/sharing/reports.ts';
import { decideSuggestion, type Suggestion } from '../../../src/store/study/sharing/suggestions.ts';
import { seedOperator } from '../../stage/people.ts';
import { answer, written as wordsOf } from '../../stage/seed.ts';
import { suggest } from '../ground/homeThings.ts';
import { taken } from '../ground/house.ts';
import { marks } from '../ground/marks.ts';
import { seedWritten, type Written } from '../ground/teamThings.ts';
import { openTown, type Town } from '../ground/town.ts';

/** The town, and what else functions of the store are asked about in it. */
export type Things = Town &
  Spans &
  TeamExtras &
  HomeExtras & {
    readonly operator: Operator;
    /** A new id of whatever is asked for. */
    readonly fresh: <Noun extends string>() => Id<Noun>;
    /** Words that are nobody's. */
    readonly words: NoteContent;
  };

/** Moments and days on either side of all that happens in the town. */
type Spans = Readonly<Record<'now' | 'later', Instant>> &
  Readonly<Record<'longAgo' | 'today' | 'someday', ReturnType<typeof day>>>;

/** What the team has besides: a deleted deck, one from a file, a fork, an invitation, a suggestion. */
type TeamExtras = {
  readonly gone: Written;
  readonly deckName: string;
  readonly front: string;
  readonly ownId: string;
  readonly origin: string;
  readonly forked: { readonly deckId: DeckId };
  readonly invitation: { readonly id: InvitationId; readonly email: string; readonly hash: string };
  readonly suggestionId: SuggestionId;
  /** Something said of a card that only the team reads, and something that would change it. */
  readonly reported: Report;
  readonly changing: Suggestion;
};

/** What Vic has besides: a card that is due, what he follows, a suggestion that was decided. */
type HomeExtras = {
  readonly due: Written;
  readonly followed: Follow;
  readonly decidedId: SuggestionId;
  readonly tokenHash: string;
};

/** Opens a town, with more in it. */
export async function openThings(engine: Engine): Promise<Things> {
  const town = await openTown(engine);
  const { vic, opal } = town.people;
  const now = vic.clock.now;
  return {
    ...town,
    ...(await seedTeamExtras(town)),
    ...(await seedHomeExtras(town)),
    now,
    later: instant(now + dayMs),
    longAgo: day(0),
    today: openDayBook(defaultPreferences('UTC').calendar).dayOf(now),
    someday: day(40_000),
    operator: (await seedOperator(opal)).who,
    fresh: () => freshId(vic.context),
    words: wordsOf({ front: 'What else?' }),
  };
}

async function seedTeamExtras({ team, wandas, ledger, people: { wanda } }: Town): Promise<TeamExtras> {
  const { stage } = team;
  const { store, scope } = stage.context;
  const written = await seedWritten(stage, marks.team);
  const { deletionId } = taken(await deleteDeck(stage.context, { deckId: written.deckId }));
  const made = taken(await invite(stage.context, { email: `${marks.mail}@example.org`, role: 'viewer' }));
  const hash = await hashOf(made.secret);
  const origin = `${marks.team}/origin`;
  const forked = { deckId: team.open.deckId };
  const reviewOfLedger = await findPacketReview(store.db, scope, ledger.reviewId);
  if (reviewOfLedger === undefined) throw new Error('somebody reads the packet');
  await store.transact(async (tx) => {
    const read = { origin, origin_digest: 'e'.repeat(64) };
    await tx.updateTable('deck').set(read).where('id', '=', team.deckId).where('workspace_id', '=', team.id).execute();
    await setForkedFrom(tx, scope, { ...forked, publicationId: wandas.publication.id });
    // One secret stands for every kind of link.
    const seat = { id: freshId<'panellist'>(stage.context), panelId: ledger.panelId, rater: '' };
    const panellist = { ...seat, name: marks.team, email: '', seniority: 9 };
    await insertPanellist(tx, scope, { panellist, secretHash: hash });
    const review = { ...reviewOfLedger, id: freshId<'packet-review'>(stage.context), name: marks.team, email: '' };
    await insertPacketReview(tx, scope, { review, secretHash: hash });
    await insertWitnessLink(tx, { workspaceId: team.id, requestId: ledger.requestId, secretHash: hash });
  });
  return {
    gone: { ...written, deletionId },
    origin,
    forked,
    deckName: `${marks.team} deck`,
    front: `${marks.team} two`,
    ownId: `${marks.team}-two`,
    invitation: { id: made.invitation.id, email: made.invitation.email, hash },
    suggestionId: await suggest(wanda, team.open, marks.team),
    ...aboutShared(team, stage.clock.now),
  };
}

function aboutShared(
  { id: workspaceId, shared }: Town['team'],
  createdAt: Instant,
): Pick<TeamExtras, 'reported' | 'changing'> {
  const { noteId, publication } = shared;
  const about = { workspaceId, publicationId: publication.id, noteId, createdAt };
  const undecided = { decidedBy: null, decidedAt: null };
  return {
    reported: { ...about, ...undecided, id: nowhere(), reason: 'wrong', details: '', reporterId: null, decision: null },
    changing: {
      ...about,
      ...undecided,
      id: nowhere(),
      kind: 'change',
      since: 1,
      content: null,
      reason: '',
      proposerId: null,
      state: 'open',
      decision: '',
      outcome: null,
      heardAt: null,
    },
  };
}

/** The id of something that is in no store. */
const nowhere = <Noun extends string>(): Id<Noun> => '01ARZ3NDEKTSV4RRFFQ69G5FAV' as Id<Noun>;

async function seedHomeExtras({ home, wandas, people: { vic, wanda } }: Town): Promise<HomeExtras> {
  const { context } = vic;
  const due = await seedWritten(vic, marks.home);
  await answer(vic, firstOf(due.cardIds), 'easy');
  const followed = await findFollow(context.store.db, context.scope, wandas.publication.id);
  if (followed === undefined) throw new Error('Vic follows it');
  const decidedId = await suggest(vic, wandas, marks.home);
  const decision = { id: decidedId, state: 'declined', words: marks.home, outcome: null, at: vic.clock.now } as const;
  await wanda.context.store.transact((tx) => decideSuggestion(tx, wanda.context.scope, decision));
  return { due, followed, decidedId, tokenHash: await hashOf(home.tokens.all) };
}

/** The first of a list that is not empty. */
export function firstOf<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error('there is nothing in it');
  return first;
}
