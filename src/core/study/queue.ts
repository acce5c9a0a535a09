import type { Day } from '../base/day.ts';
import type { CardId, NoteId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { Memory, StudiedMemory } from './memory.ts';

/** A card that may be asked, with what is known of its recall. */
export type QueueEntry<Known extends Memory = Memory> = {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly memory: Known;
};

/** What a day's queue is chosen from. `fresh` comes in the order in which new cards are to be learnt. */
export type QueueCandidates = {
  readonly steps: readonly QueueEntry<StudiedMemory>[];
  readonly due: readonly QueueEntry<StudiedMemory>[];
  readonly fresh: readonly QueueEntry[];
  readonly answeredTodayNotes: ReadonlySet<NoteId>;
  readonly today: Day;
};

/** How many new cards and how many reviews the learner still wants today. */
export type QueueLimits = { readonly newLeft: number; readonly reviewsLeft: number };

/** The cards of today in the order to be asked: cards within their steps, then reviews, then new ones; no two of one note. */
export function buildQueue(candidates: QueueCandidates, limits: QueueLimits): readonly QueueEntry[] {
  const { today } = candidates;
  const steps = uniqueCards(candidates.steps)
    .filter(({ memory }) => memory.due <= today)
    .toSorted(byMoment);
  const due = candidates.due.filter(({ memory }) => memory.due <= today).toSorted(byDueAndRisk(today));
  const taken = new Set([...candidates.answeredTodayNotes, ...steps.map(({ noteId }) => noteId)]);
  return [...steps, ...apart(due, taken, limits.reviewsLeft), ...apart(candidates.fresh, taken, limits.newLeft)];
}

/** The first `most` entries of notes not yet taken, which takes them. */
function apart(entries: readonly QueueEntry[], taken: Set<NoteId>, most: number): readonly QueueEntry[] {
  const chosen: QueueEntry[] = [];
  for (const entry of entries) {
    if (chosen.length >= most) break;
    if (taken.has(entry.noteId)) continue;
    taken.add(entry.noteId);
    chosen.push(entry);
  }
  return chosen;
}

function uniqueCards<Entry extends QueueEntry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.cardId, entry])).values()];
}

const momentOf = ({ memory }: QueueEntry<StudiedMemory>): Instant => memory.dueAt ?? memory.lastAnsweredAt;

const byMoment = (one: QueueEntry<StudiedMemory>, other: QueueEntry<StudiedMemory>): number =>
  momentOf(one) - momentOf(other) || byCard(one, other);

/** Recall falls with elapsed time over stability, so the greatest quotient is the card most at risk. */
const byDueAndRisk =
  (today: Day) =>
  (one: QueueEntry<StudiedMemory>, other: QueueEntry<StudiedMemory>): number =>
    one.memory.due - other.memory.due || risk(other.memory, today) - risk(one.memory, today) || byCard(one, other);

const risk = (memory: StudiedMemory, today: Day): number => (today - memory.lastDay) / memory.stabilityDays;

const byCard = (one: QueueEntry, other: QueueEntry): number =>
  Number(one.cardId > other.cardId) - Number(one.cardId < other.cardId);
