import { describe, expect, test } from 'vitest';
import { sayReport } from './report.ts';

const none = { added: 0, updated: 0, skipped: 0, bad: 0 };

describe('the heading of a report', () => {
  test.each([
    [{ ...none, added: 1_204, bad: 3 }, 'done', '1,204 cards added'],
    [{ ...none, added: 1, updated: 12 }, 'done', '1 card added, 12 updated'],
    [{ ...none, updated: 1 }, 'done', '1 card updated'],
    [{ ...none, skipped: 9 }, 'done', 'Nothing new: you have all of it already'],
    [{ ...none, bad: 2 }, 'done', 'Nothing to import: no row could be read'],
    [{ ...none, bad: 2 }, 'nothing imported', 'Nothing was imported: 2 rows cannot be read'],
  ] as const)('of %j, %s, is: %s', (report, outcome, heading) => {
    expect(sayReport(report, outcome)).toBe(heading);
  });
});
