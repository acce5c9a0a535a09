import { type ForgettingCurve, recallAfter } from '../../../../core/study/scheduling/forgetting.ts';
import type { Grade } from '../../../../core/study/grade.ts';

/** An answer as the curve needs it. `recall` (0 to 1) is what was expected when it was given; null for the first. */
export type Answer = {
  readonly grade: Grade;
  readonly day: number;
  readonly elapsedDays: number;
  readonly recall: number | null;
  readonly stabilityDays: number;
};

export type CurvePoint = { readonly day: number; readonly recall: number };

/** Recall falling from one answer to the next, or to the last day drawn. */
export type Fall = { readonly from: number; readonly points: readonly CurvePoint[] };

/** How recall fell after each answer, up to `lastDay`; an answer of the same day as the next has no fall. */
export function falls(answers: readonly Answer[], lastDay: number): readonly Fall[] {
  const curve = curveThrough(answers);
  return answers.flatMap((answer, at) => {
    const end = answers[at + 1]?.day ?? lastDay;
    return end > answer.day ? [{ from: answer.day, points: fallPoints(curve, answer, end) }] : [];
  });
}

/** The curve on which the expected recalls of these answers lie. */
export function curveThrough(answers: readonly Answer[]): ForgettingCurve {
  const telling = answers.map(knownPoint(answers)).reduce(better, nowhere);
  if (telling.weight < 0.05) return curveOf(usualDecay);
  let [low, high] = [-2, -0.01];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    const isHigher = recallAfter(curveOf(middle), telling.ratio, 1) > telling.recall;
    if (isHigher === telling.ratio > 1) high = middle;
    else low = middle;
  }
  return curveOf((low + high) / 2);
}

type KnownPoint = { readonly ratio: number; readonly recall: number; readonly weight: number };

/** The decay that FSRS-6 starts with. */
const usualDecay = -0.1542;
const nowhere: KnownPoint = { ratio: 1, recall: 0.9, weight: 0 };
const pointsPerFall = 24;

const curveOf = (decay: number): ForgettingCurve => ({ decay, factor: 0.9 ** (1 / decay) - 1 });

/** Every curve passes through 90 % at one stability, so a point tells the more the further it lies from there. */
const knownPoint =
  (answers: readonly Answer[]) =>
  ({ elapsedDays, recall }: Answer, at: number): KnownPoint => {
    const before = answers[at - 1];
    if (before === undefined || recall === null || elapsedDays <= 0) return nowhere;
    const ratio = elapsedDays / before.stabilityDays;
    return { ratio, recall, weight: Math.abs(Math.log(ratio)) };
  };

const better = (one: KnownPoint, other: KnownPoint): KnownPoint => (other.weight > one.weight ? other : one);

function fallPoints(curve: ForgettingCurve, answer: Answer, end: number): readonly CurvePoint[] {
  return Array.from({ length: pointsPerFall + 1 }, (_, step) => {
    const days = ((end - answer.day) * step) / pointsPerFall;
    return { day: answer.day + days, recall: recallAfter(curve, days, answer.stabilityDays) };
  });
}
