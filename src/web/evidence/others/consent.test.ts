import { expect, test } from 'vitest';
import { parseDay } from '../../../core/base/day.ts';
import { consentOf } from './consent.ts';

const today = parseDay('2026-03-02');

test.each([
  [{}, 'Not asked yet', true],
  [{ consent: 'asked' }, 'Asked, no answer yet', false],
  [{ consent: 'refused' }, 'They said no', true],
  [{ consent: 'given' }, 'They agreed', false],
  [{ consent: 'given', consentUntil: '2026-03-02' }, /^They agreed, until/, false],
  [{ consent: 'given', consentUntil: '2026-03-01' }, /^Their consent ran out on/, true],
])('of %j it is said how their consent stands', (fields, says, due) => {
  if (today === undefined) throw new Error('a date is no day');
  const consent = consentOf(fields, today);
  expect(consent.says).toMatch(says);
  expect(consent.due).toBe(due);
});
