import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { startSession as endpoint } from '../../../contract/study/sessions.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { QueueEntry } from '../../../core/study/queue.ts';
import type { StepWaiting } from '../../../core/study/session.ts';
import { listDecks } from '../../../store/study/decks.ts';
import { type Context, freshId } from '../../base/context.ts';
import { countEntries, loadQueue } from './dayQueue.ts';
import { noDeck } from '../refusals.ts';
import { getScheduling } from '../scheduling.ts';
import { loadStudyCards } from '../studyCards.ts';

/** How many cards come whole with a session's start; the rest follow with the answers. */
const firstCards = 5;

/** The cards of one sitting, over one deck or all that are not archived. */
export async function startSession(
  context: Context,
  { deckId }: { readonly deckId: DeckId | null },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { db } = context.store;
  const decks = await listDecks(db, context.scope);
  const deck = decks.find(({ id }) => id === deckId);
  if (deckId !== null && deck === undefined) return noDeck();
  const scheduling = await getScheduling(context, db);
  const deckIds =
    deck === undefined ? decks.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id) : [deck.id];
  const { entries, heldBack } = await loadQueue(context, scheduling, deckIds);
  const asked = entries.filter(({ memory }) => memory.phase === 'new' || memory.phase === 'review');
  const steps = entries.flatMap(stepOf);
  const first = [...steps, ...asked].slice(0, firstCards).map(({ cardId }) => cardId);
  return {
    deviceId: freshId(context),
    today: scheduling.today,
    deckName: deck?.name ?? null,
    queue: asked.map(({ cardId }) => cardId),
    steps,
    cards: await loadStudyCards(context, { db, scheduling, cardIds: first }),
    counts: countEntries(entries),
    heldBack,
  };
}

/** Where a card that waits within its steps is due; of any other, nothing. */
const stepOf = ({ cardId, memory }: QueueEntry): readonly StepWaiting[] =>
  memory.phase === 'learning' || memory.phase === 'relearning'
    ? [{ cardId, dueAt: memory.dueAt ?? memory.lastAnsweredAt }]
    : [];
