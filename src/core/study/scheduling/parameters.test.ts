import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../base/refusal.ts';
import vectors from './fixtures/fsrs6-vectors.json' with { type: 'json' };
import { defaultParameters, parametersFrom } from './parameters.ts';

const fsrs45 = [0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61];

const asFsrs6 = [
  0.4, 0.6, 2.4, 5.8, 6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61, 0, 0, 0, 0.5,
];

const weightsOf = (weights: readonly number[]): readonly number[] => {
  const parameters = parametersFrom(weights);
  return isRefusal(parameters) ? [] : parameters.weights;
};

describe('parameters', () => {
  it('are by default those that every FSRS-6 scheduler ships', () => {
    expect(defaultParameters).toEqual({ version: 'fsrs-6', weights: vectors.defaults });
  });

  it('take over the weights of FSRS-4.5', () => {
    const weights = weightsOf(fsrs45);
    expect(weights).toHaveLength(21);
    weights.forEach((weight, at) => expect(weight).toBeCloseTo(asFsrs6[at] ?? Number.NaN, 7));
  });

  it('take over the weights of FSRS-5 with its forgetting curve', () => {
    const fsrs5 = vectors.defaults.slice(0, 19);
    expect(weightsOf(fsrs5)).toEqual([...fsrs5, 0, 0.5]);
  });

  it('keep 21 weights as they are, held within their bounds', () => {
    expect(weightsOf(vectors.defaults)).toEqual(vectors.defaults);
    expect(weightsOf(vectors.defaults.with(4, 99))[4]).toBe(10);
  });

  it.each([[[]], [[1, 2, 3]], [vectors.defaults.with(3, Number.NaN)], [[...vectors.defaults, 1]]])(
    'refuse a list that is no set of weights',
    (weights) => {
      expect(parametersFrom(weights)).toMatchObject({ kind: 'refusal', code: 'bad-parameters' });
    },
  );

  it('say how many numbers they need', () => {
    expect(parametersFrom([1, 2])).toMatchObject({
      message: 'FSRS takes 17, 19 or 21 numbers; these are 2. Copy the whole list.',
    });
  });
});
