import { hourMs, minuteMs } from '../../../../core/base/instant.ts';

/** Round steps from 0 to the first that is not below `most`, at most `wanted` of them above 0; whole numbers only. */
export function countTicks(most: number, wanted = 4): readonly number[] {
  const rough = Math.max(1, most / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 1);
  return ticksOf(step, most);
}

/** The same for durations in milliseconds, in steps that people count in: 1, 5, 15, 30 minutes, hours. */
export function durationTicks(mostMs: number, wanted = 4): readonly number[] {
  const step = durationSteps.find((size) => size * wanted >= mostMs);
  if (step !== undefined) return ticksOf(step, mostMs);
  return countTicks(mostMs / hourMs, wanted).map((hours) => hours * hourMs);
}

/** The axis of shares: whole tens of percent from below the lowest share to 1. */
export function shareTicks(lowest: number): readonly number[] {
  const first = Math.min(9, Math.max(0, Math.floor(lowest * 10)));
  const all = Array.from({ length: 11 - first }, (_, at) => (first + at) / 10);
  return all.length <= 6 ? all : all.filter((share) => Math.round((1 - share) * 10) % 2 === 0 || share === all[0]);
}

const durationSteps = [1, 2, 5, 10, 15, 30, 60, 120].map((minutes) => minutes * minuteMs);

const ticksOf = (step: number, most: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
