import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recallAfter } from '../../../../core/study/scheduling/forgetting.ts';
import { type Answer, curveThrough, falls } from './recallCurve.ts';

const first: Answer = { grade: 'good', day: 100, elapsedDays: 0, recall: null, stabilityDays: 4 };

describe('the fall of recall', () => {
  test('starts at 100 % and reaches 90 % after the stability', () => {
    const [fall] = falls([first], 104);
    expect(fall?.points[0]).toEqual({ day: 100, recall: 1 });
    expect(fall?.points.at(-1)?.recall).toBeCloseTo(0.9, 6);
  });

  test('is drawn between answers of different days only', () => {
    const again: Answer = { ...first, recall: 1 };
    const later: Answer = { ...first, day: 103, elapsedDays: 3, recall: 0.92 };
    expect(falls([first, again, later], 103).map(({ from }) => from)).toEqual([100]);
  });

  test('never rises', () => {
    const recalls = falls([first], 900).flatMap(({ points }) => points.map(({ recall }) => recall));
    expect(recalls).toEqual(recalls.toSorted((one, other) => other - one));
  });

  test('follows the curve that the expected recalls lie on', () => {
    const decays = fc.double({ min: 0.1, max: 0.8, noNaN: true });
    const waits = fc.constantFrom(1, 2, 9, 40);
    fc.assert(
      fc.property(decays, waits, (decay, elapsedDays) => {
        const curve = { decay: -decay, factor: 0.9 ** (-1 / decay) - 1 };
        const recall = recallAfter(curve, elapsedDays, first.stabilityDays);
        const second: Answer = { ...first, day: 100 + elapsedDays, elapsedDays, recall };
        expect(curveThrough([first, second]).decay).toBeCloseTo(-decay, 4);
      }),
    );
  });
});
