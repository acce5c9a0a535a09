import type { Grade } from '../grade.ts';

/** A wait within the first steps: how long, and which step it is (from 0). */
export type StepWait = { readonly minutes: number; readonly step: number };

const dayMinutes = 1_440;

/** The wait that a grade leads to from `step`, or undefined where the card leaves its steps. As Anki does it. */
export function nextStep(stepsMinutes: readonly number[], step: number, grade: Grade): StepWait | undefined {
  const first = stepsMinutes[0];
  if (first === undefined || grade === 'easy') return undefined;
  if (grade === 'again') return { minutes: first, step: 0 };
  const here = Math.min(step, stepsMinutes.length - 1);
  if (grade === 'hard')
    return { minutes: here === 0 ? hardFirst(first, stepsMinutes[1]) : (stepsMinutes[here] ?? first), step: here };
  const next = stepsMinutes[here + 1];
  return next === undefined ? undefined : { minutes: next, step: here + 1 };
}

const hardFirst = (first: number, second: number | undefined): number =>
  second === undefined ? Math.min(first * 1.5, first + dayMinutes) : (first + second) / 2;
