import { describe, expect, test } from 'vitest';
import { isResolved, stagesOf } from './frictionStages.ts';

describe('the stages of a friction', () => {
  test.each([
    [{}, []],
    [{ raisedOn: '2026-01-05' }, ['raised']],
    [{ raisedOn: '2026-01-05', option: 'Share the cost' }, ['raised', 'option']],
    [
      {
        raisedOn: '2026-01-05',
        positionsOn: '2026-01-06',
        optionOn: '2026-01-07',
        resolvedOn: '2026-01-08',
        residualOn: '2026-02-01',
      },
      ['raised', 'positions', 'option', 'resolution', 'residual'],
    ],
  ])('of %j are reached as far as %j', (said, reached) => {
    expect(stagesOf(said).flatMap((stage) => (stage.reached ? [stage.name] : []))).toEqual(reached);
  });

  test('end well only with a resolution on a day', () => {
    expect(isResolved({ raisedOn: '2026-01-05', resolution: 'They share it.', resolvedOn: '2026-02-01' })).toBe(true);
    expect(isResolved({ raisedOn: '2026-01-05', resolution: 'They share it.' })).toBe(false);
    expect(isResolved({ raisedOn: '2026-01-05' })).toBe(false);
  });
});
