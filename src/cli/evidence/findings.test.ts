import { expect, test } from 'vitest';
import { sayFindings } from './findings.ts';

test('of more records than are judged is told that those were the last changed ones', () => {
  const told = (whole: boolean) => sayFindings({ records: 20_000, whole, groups: [], apart: 0 });
  expect(told(false)).toEqual(['20000 records, the last changed ones: 0 gates open, 0 gaps, 0 hints.']);
  expect(told(true)).toEqual(['20000 records: 0 gates open, 0 gaps, 0 hints.']);
});
