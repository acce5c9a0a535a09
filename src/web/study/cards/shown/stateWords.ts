import type { CardRow } from '../../../../contract/study/shapes.ts';
import type { Day } from '../../../../core/base/day.ts';

/** Where a card stands, in a word or two. `look` says how it is set. */
export type StateWords = { readonly text: string; readonly look: 'plain' | 'due' | 'aside' };

export type Standing = Pick<CardRow, 'marks' | 'memory'>;

/** Put aside comes before all; then new, within steps, due. `sayDay` says a day in the reader's way. */
export function stateWords({ marks, memory }: Standing, today: Day, sayDay: (day: Day) => string): StateWords {
  if (marks.suspended) return { text: 'Suspended', look: 'aside' };
  if (marks.buriedUntil !== null && marks.buriedUntil > today) return { text: 'Buried until tomorrow', look: 'aside' };
  if (memory.phase === 'new') return { text: 'New', look: 'plain' };
  if (memory.dueAt !== null) return { text: memory.phase === 'learning' ? 'Learning' : 'Learning again', look: 'due' };
  if (memory.due <= today) return { text: 'Due today', look: 'due' };
  return { text: `Due ${sayDay(memory.due)}`, look: 'plain' };
}
