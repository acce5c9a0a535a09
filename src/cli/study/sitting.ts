import { type Context, freshId } from '../../actions/base/context.ts';
import { markCards } from '../../actions/study/cards/markCards.ts';
import { answerCard } from '../../actions/study/sessions/answerCard.ts';
import { startSession as openSession } from '../../actions/study/sessions/startSession.ts';
import { undoReview } from '../../actions/study/sessions/undoReview.ts';
import { readStudyCards } from '../../actions/study/studyCards.ts';
import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { startSession as endpoint } from '../../contract/study/sessions.ts';
import type { StudyCard } from '../../contract/study/shapes.ts';
import type { CardId, DeckId, DeviceId } from '../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import type { Grade } from '../../core/study/grade.ts';
import { answered, currentCard, dropped, type Session, startSession, takenBack } from '../../core/study/session.ts';

/** One sitting at the terminal: the session, and everything done in it that can be undone, last one last. */
export type Sitting = {
  readonly opened: ResponseOf<typeof endpoint>;
  readonly deviceId: DeviceId;
  readonly session: Session;
  readonly trail: readonly Deed[];
  /** What is to be tried at work, of the cards answered, last one last. */
  readonly tries: readonly string[];
};

/** What can be marked on a card while it is asked. */
export type CardMark = 'suspend' | 'bury' | 'flag';

type Mark = Parameters<typeof markCards>[1]['mark'];

type Deed =
  | { readonly kind: 'answer' }
  | { readonly kind: 'mark'; readonly cardId: CardId; readonly back: Mark; readonly session: Session };

/** What comes now: a card with all that asking it takes, a wait, or the end. */
export type Turn =
  | { readonly kind: 'card'; readonly card: StudyCard }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'over' };

/** Begins a sitting over one deck, or over everything that waits. */
export async function sitDown(context: Context, deckId: DeckId | null): Promise<Sitting | Refusal> {
  const opened = await openSession(context, { deckId });
  if (isRefusal(opened)) return opened;
  return {
    opened,
    deviceId: opened.deviceId,
    session: startSession(opened.queue, opened.steps),
    trail: [],
    tries: [],
  };
}

/** What comes now, and the sitting without the cards that have meanwhile gone. */
export async function takeTurn(
  context: Context,
  sitting: Sitting,
): Promise<{ readonly sitting: Sitting; readonly turn: Turn }> {
  const current = currentCard(sitting.session, context.now());
  if (typeof current !== 'string') return { sitting, turn: current };
  const [card] = (await readStudyCards(context, { cardIds: [current] })).cards;
  if (card !== undefined) return { sitting, turn: { kind: 'card', card } };
  return takeTurn(context, { ...sitting, session: dropped(sitting.session, current) });
}

/** Keeps an answer. A card that is gone is left out, and the refusal says so. */
export async function grade(
  context: Context,
  sitting: Sitting,
  answer: GivenAnswer,
): Promise<{ readonly sitting: Sitting; readonly refusal?: Refusal }> {
  const { card, grade, spentMs } = answer;
  const { cardId, tryAtWork } = card;
  const review = {
    id: freshId<'review'>(context),
    cardId,
    grade,
    answeredAt: context.now(),
    spentMs,
    deviceId: sitting.deviceId,
  };
  const kept = await answerCard(context, { review, want: [] });
  if (isRefusal(kept)) return { sitting: { ...sitting, session: dropped(sitting.session, cardId) }, refusal: kept };
  const { memory } = kept;
  if (memory.phase === 'new') throw new Error('an answered card is still new');
  const session = answered(sitting.session, { cardId, reviewId: review.id, grade, spentMs, after: memory });
  const tries =
    tryAtWork.trim() === '' || sitting.tries.includes(tryAtWork) ? sitting.tries : [...sitting.tries, tryAtWork];
  return { sitting: { ...sitting, session, tries, trail: [...sitting.trail, { kind: 'answer' }] } };
}

/** An answer somebody gave, and how long it took. */
export type GivenAnswer = { readonly card: StudyCard; readonly grade: Grade; readonly spentMs: number };

/** Suspends or buries a card, which leaves the sitting with it, or turns its flag on or off. */
export async function mark(
  context: Context,
  sitting: Sitting,
  wanted: { readonly card: StudyCard; readonly mark: CardMark },
): Promise<Sitting> {
  const { card } = wanted;
  const { there, back } = marksOf(card)[wanted.mark];
  await markCards(context, { cards: { kind: 'these', cardIds: [card.cardId] }, mark: there });
  const session = wanted.mark === 'flag' ? sitting.session : dropped(sitting.session, card.cardId);
  const deed: Deed = { kind: 'mark', cardId: card.cardId, back, session: sitting.session };
  return { ...sitting, session, trail: [...sitting.trail, deed] };
}

/** Takes the last answer or mark back; undefined where there is none. */
export async function takeBack(context: Context, sitting: Sitting): Promise<Sitting | undefined> {
  const deed = sitting.trail.at(-1);
  if (deed === undefined) return undefined;
  const trail = sitting.trail.slice(0, -1);
  if (deed.kind === 'mark') {
    await markCards(context, { cards: { kind: 'these', cardIds: [deed.cardId] }, mark: deed.back });
    return { ...sitting, session: deed.session, trail };
  }
  const before = takenBack(sitting.session);
  if (before === undefined) return undefined;
  await undoReview(context, {
    id: freshId<'undo'>(context),
    reviewId: before.done.reviewId,
    at: context.now(),
    deviceId: sitting.deviceId,
  });
  return { ...sitting, session: before.session, trail };
}

const marksOf = ({ marks }: StudyCard) =>
  ({
    suspend: { there: { kind: 'suspend' }, back: { kind: 'resume' } },
    bury: { there: { kind: 'bury' }, back: { kind: 'unbury' } },
    flag: { there: { kind: 'flag', flag: marks.flag === 0 ? 1 : 0 }, back: { kind: 'flag', flag: marks.flag } },
  }) as const satisfies Record<CardMark, { readonly there: Mark; readonly back: Mark }>;
