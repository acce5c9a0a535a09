import { aimedLevel, type Bar } from './bar.ts';

type Named = Pick<Bar, 'name' | 'aims' | 'levels'>;

/** The bar of somebody who aims at a level, in their words: the last of that name, else the first bar there is. */
export const barAimedAt = <Held extends Named>(bars: readonly Held[], aim: string): Held | undefined =>
  barNamedIn(bars, aim) ?? bars[0];

/** The bar whose name, or that of its level, stands in somebody's words: the last of that name. */
export function barNamedIn<Held extends Named>(bars: readonly Held[], words: string): Held | undefined {
  const said = wordsOf(words);
  return bars.findLast((bar) => namesOf(bar).some((name) => holds(said, wordsOf(name))));
}

const namesOf = (bar: Named): readonly string[] => [bar.name, bar.aims, aimedLevel(bar)?.name ?? bar.aims];

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words of a name are among those that were said. */
const holds = (said: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && name.every((word) => said.includes(word));
