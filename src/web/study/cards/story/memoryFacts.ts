import type { CardRow } from '../../../../contract/study/shapes.ts';
import type { Day } from '../../../../core/base/day.ts';

/** What is known of a card's recall, as pairs of a name and its value. */
export type Fact = { readonly name: string; readonly value: string };

type Words = {
  readonly share: (share: number) => string;
  readonly days: (days: number) => string;
  readonly date: (date: Day) => string;
};

type Known = { readonly memory: CardRow['memory']; readonly recall: number | null };

/** Nothing is known of a card that was never answered. */
export function memoryFacts({ memory, recall }: Known, say: Words): readonly Fact[] {
  if (memory.phase === 'new') return [];
  const { stabilityDays, difficulty, answers, lapses, firstDay, due } = memory;
  return [
    ...(recall === null ? [] : [{ name: 'Recall today', value: say.share(recall) }]),
    {
      name: `Falls to ${say.share(0.9)} after`,
      value: stabilityDays < 1 ? 'less than a day' : say.days(stabilityDays),
    },
    { name: 'Difficulty', value: `${difficulty.toFixed(1)} of 10` },
    { name: 'Answered', value: times(answers) },
    { name: 'Forgotten', value: times(lapses) },
    { name: 'First answered', value: say.date(firstDay) },
    { name: 'Due', value: say.date(due) },
  ];
}

const times = (count: number): string => {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
};
