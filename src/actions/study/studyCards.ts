import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { readStudyCards as endpoint } from '../../contract/study/sessions.ts';
import type { StudyCard } from '../../contract/study/shapes.ts';
import { formatDay } from '../../core/base/day.ts';
import type { CardId } from '../../core/base/id.ts';
import { faceOf } from '../../core/study/notes/cards.ts';
import { explain, sayExplanation } from '../../core/study/scheduling/explain.ts';
import { forecast } from '../../core/study/scheduling/forecast.ts';
import { type FullCard, listFullCards } from '../../store/study/cards.ts';
import type { Db } from '../../store/base/database.ts';
import type { Context } from '../base/context.ts';
import { getScheduling, type Scheduling } from './scheduling.ts';

/** Cards as a session asks them. */
export async function readStudyCards(
  context: Context,
  { cardIds }: { readonly cardIds: readonly CardId[] },
): Promise<ResponseOf<typeof endpoint>> {
  const { db } = context.store;
  return { cards: await loadStudyCards(context, { db, scheduling: await getScheduling(context, db), cardIds }) };
}

/** Cards as a session asks them, in the order asked for; those that are gone are left out. */
export async function loadStudyCards(context: Context, asked: StudyCardsAsked): Promise<readonly StudyCard[]> {
  const cards = new Map((await listFullCards(asked.db, context.scope, asked.cardIds)).map((card) => [card.id, card]));
  return asked.cardIds.flatMap((id) => {
    const card = cards.get(id);
    return card === undefined ? [] : [studyCardOf(context, asked.scheduling, card)];
  });
}

/** Which cards, read through which handle, for a learner who is scheduled how. */
export type StudyCardsAsked = { readonly db: Db; readonly scheduling: Scheduling; readonly cardIds: readonly CardId[] };

function studyCardOf(context: Context, { scheduler, today }: Scheduling, card: FullCard): StudyCard {
  const now = context.now();
  const { kind, why, tryAtWork, concept, tags } = card.content;
  return {
    cardId: card.id,
    noteId: card.noteId,
    deckId: card.deckId,
    deckName: card.deckName,
    kind,
    ordinal: card.ordinal,
    ...faceOf(card.content, card.ordinal),
    why,
    tryAtWork,
    concept,
    tags,
    marks: card.marks,
    memory: card.memory,
    forecasts: forecast(scheduler, card.memory, { cardId: card.id, now }),
    explanation: sayExplanation(explain(scheduler, card.memory, { today, now }), formatDay),
  };
}
