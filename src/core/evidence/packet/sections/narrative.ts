import { day, monthDays } from '../../../base/day.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import { storyKinds, storyMonths } from '../../timeline.ts';
import type { Block } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { sayMonth } from '../base/words.ts';

/** The year up to today: what is written about it, and what is on record, month by month. */
export function tellNarrative({ said, around }: Told): readonly Block[] {
  const months = Map.groupBy(storyOf(around), ({ day: on }) => sayMonth(on ?? around.today));
  return [
    ...(said.narrative === undefined ? [] : [{ kind: 'prose' as const, markdown: said.narrative, from: null }]),
    ...[...months].flatMap(([month, records]): readonly Block[] => [
      { kind: 'heading', text: month, from: null },
      { kind: 'list', items: records.map(({ id, title }) => ({ text: title, from: id })), from: null },
    ]),
  ];
}

function storyOf(around: Around): readonly Said[] {
  const from = day(around.today - storyMonths * monthDays);
  return storyKinds
    .flatMap((kind): readonly Said[] => around.all(kind))
    .filter(({ day: on }) => on !== null && on > from && on <= around.today)
    .toSorted((one, other) => (one.day ?? 0) - (other.day ?? 0));
}
