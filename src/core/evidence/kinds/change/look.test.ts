import { expect, test } from 'vitest';
import { lookOn } from './look.ts';

test.each([
  [{ changedOn: '2026-01-01' }, '2026-07-02'],
  [{ changedOn: '2026-01-01', followUpOn: '2026-04-01' }, '2026-04-01'],
  [{ changedOn: '2026-01-01', actual: 'It lasted.' }, undefined],
  [{}, undefined],
])('an impact that says %j is to be looked at again on %s', (said, on) => {
  expect(lookOn(said)).toBe(on);
});
