import type { Figure } from './bench.ts';

/** The value that `share` (0 to 1) of the values do not exceed (nearest rank). Throws where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values to take a quantile of');
  return value;
}

type Count = { readonly warmUp: number; readonly times: number };

/** Asks `count` times one after the other, after `warmUp` times that are not counted; answers each time in ms. */
export const timeEach = (count: Count, work: (turn: number) => Promise<unknown>): Promise<readonly number[]> =>
  timeAfter(count, (turn) => Promise.resolve(turn), work);

/** The same where something comes before each time that is not counted. */
export async function timeAfter<Before>(
  count: Count,
  prepare: (turn: number) => Promise<Before>,
  work: (before: Before) => Promise<unknown>,
): Promise<readonly number[]> {
  const tookMs: number[] = [];
  for (let turn = 0; turn < count.warmUp + count.times; turn++) {
    const before = await prepare(turn);
    const started = performance.now();
    await work(before);
    if (turn >= count.warmUp) tookMs.push(performance.now() - started);
  }
  return tookMs;
}

export type Limits = { readonly p50?: number; readonly p99?: number };

/** The middle and the slowest hundredth of times as two figures; for few times the slowest instead. */
export function spreadFigures(
  work: string,
  tookMs: readonly number[],
  limits: Limits & { readonly aside?: string },
): readonly Figure[] {
  const { p50, p99, aside } = limits;
  const slow =
    tookMs.length >= 100
      ? { name: 'p99', value: quantile(tookMs, 0.99) }
      : { name: 'slowest', value: Math.max(...tookMs) };
  return [
    {
      work: `${work}, p50 of ${tookMs.length}`,
      value: quantile(tookMs, 0.5),
      unit: 'ms',
      ...reachOf(p50),
      ...(aside === undefined ? {} : { aside }),
    },
    { work: `${work}, ${slow.name}`, value: slow.value, unit: 'ms', ...reachOf(p99) },
  ];
}

const reachOf = (atMost: number | undefined): Pick<Figure, 'reach'> =>
  atMost === undefined ? {} : { reach: { atMost } };
