import { markCards } from '../../../../contract/study/cards.ts';
import { readStudyCards, type startSession } from '../../../../contract/study/sessions.ts';
import type { RequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { StudyCard } from '../../../../contract/study/shapes.ts';
import type { CardId } from '../../../../core/base/id.ts';
import type { Grade } from '../../../../core/study/grade.ts';
import { call, sentenceOf } from '../../../base/call.ts';
import { outbox } from '../post/post.ts';
import { currentInstant, newId } from '../../../base/device/newId.ts';
import * as sittings from './sitting.ts';
import type { Act } from './sitting.ts';
import type { Store } from './store.ts';

export type StartedSession = ResponseOf<typeof startSession>;

/** What can be done in a sitting. Everything shows at once; the server hears of it in order, when it can. */
export type Doings = {
  readonly answer: (grade: Grade) => void;
  readonly setAside: (mark: 'suspend' | 'bury') => void;
  readonly toggleFlag: () => void;
  readonly undo: () => void;
  readonly resume: () => void;
  readonly askAhead: () => void;
  readonly reload: (cardId: CardId) => Promise<void>;
};

/** What the doings work with: the sitting, the time spent on its card, and a way to say something to the reader. */
export type Hands = {
  readonly started: StartedSession;
  readonly store: Store;
  readonly readMs: () => number;
  readonly say: (message: string) => void;
};

export function createDoings(hands: Hands): Doings {
  const { change, read } = hands.store;
  const withCard = (act: (card: StudyCard) => void): void => {
    const card = sittings.cardInHand(read());
    if (card !== undefined) act(card);
  };
  return {
    answer: (grade) => withCard((card) => answer(card, grade, hands)),
    setAside: (as) => withCard((card) => setAside(card, as, hands)),
    toggleFlag: () => withCard((card) => toggleFlag(card, hands)),
    undo: () => undo(hands),
    resume: () => change((sitting) => sittings.resume(sitting, currentInstant())),
    askAhead: () => change(sittings.askAhead),
    reload: async (cardId) => {
      const { cards } = await call(readStudyCards, { cardIds: [cardId] });
      change((sitting) => sittings.withCards(sitting, cards));
    },
  };
}

/** Cards that are missing among so many to come are asked for with every answer. */
export const soon = 15;
const mostWanted = 10;

function answer({ cardId }: StudyCard, grade: Grade, { store, readMs, started }: Hands): void {
  const now = currentInstant();
  const id = newId<'review'>(now);
  const spentMs = readMs();
  store.change((sitting) => sittings.give(sitting, { reviewId: id, grade, spentMs, now }));
  const comesBack = store.read().session.steps.some((step) => step.cardId === cardId);
  const want = [...(comesBack ? [cardId] : []), ...sittings.missingCards(store.read(), soon)].slice(0, mostWanted);
  const review = { id, cardId, grade, answeredAt: now, spentMs, deviceId: started.deviceId };
  outbox.send({ kind: 'answer', request: { review, want } });
}

function setAside({ cardId }: StudyCard, as: 'suspend' | 'bury', hands: Hands): void {
  hands.store.change((sitting) => sittings.setAside(sitting, as, currentInstant()));
  mark(cardId, { kind: as }, hands);
  hands.say(
    as === 'suspend' ? 'Suspended: it is not asked until you resume it. Z undoes.' : 'Buried until tomorrow. Z undoes.',
  );
}

function toggleFlag({ cardId, marks }: StudyCard, hands: Hands): void {
  const flag = marks.flag === 0 ? 1 : 0;
  hands.store.change((sitting) => sittings.setFlag(sitting, flag));
  mark(cardId, { kind: 'flag', flag }, hands);
  hands.say(flag === 0 ? 'Flag removed.' : 'Flagged.');
}

type Mark = RequestOf<typeof markCards>['mark'];

/** Marks a card on the server; where that fails, the last act of the sitting is as if it had never been. */
function mark(cardId: CardId, as: Mark, { store, say }: Hands): void {
  const act = store.read().trail.at(-1);
  sendMark(cardId, as).catch((error: unknown) => {
    if (act !== undefined) store.change((sitting) => sittings.asIfNever(sitting, act));
    say(sentenceOf(error));
  });
}

const sendMark = (cardId: CardId, as: Mark): Promise<unknown> =>
  call(markCards, { cards: { kind: 'these', cardIds: [cardId] }, mark: as });

function undo({ store, started, say }: Hands): void {
  const back = sittings.takeBack(store.read());
  if (back === undefined) return say('There is nothing to undo in this session.');
  store.change(() => back.sitting);
  sendUndo(back.act, started).catch((error: unknown) => say(sentenceOf(error)));
  return say(undone[back.act.kind]);
}

const undone = {
  answer: 'Your last answer is taken back.',
  'set aside': 'The card is back.',
  flag: 'The flag is as it was.',
} as const satisfies Record<Act['kind'], string>;

/** Undoing a mark needs the server at once; undoing an answer goes by the outbox, after the answer itself. */
async function sendUndo(act: Act, { deviceId }: StartedSession): Promise<unknown> {
  const now = currentInstant();
  if (act.kind === 'flag') return await sendMark(act.cardId, { kind: 'flag', flag: act.before });
  if (act.kind === 'set aside')
    return await sendMark(act.cardId, { kind: act.mark === 'suspend' ? 'resume' : 'unbury' });
  const request = { id: newId<'undo'>(now), reviewId: act.reviewId, at: now, deviceId };
  return outbox.send({ kind: 'undo', request });
}
