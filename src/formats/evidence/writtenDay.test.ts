import { describe, expect, test } from 'vitest';
import { formatDay } from '../../core/base/day.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { findDay, readDay } from './writtenDay.ts';

function said(read: ReturnType<typeof readDay>): string | undefined {
  if (isRefusal(read)) return read.message;
  return read === undefined ? undefined : formatDay(read);
}

describe('a written day', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/1', '2026-03-01'],
    ['31.3.2026', '2026-03-31'],
    ['31. 03. 2026', '2026-03-31'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['04/04/2026', '2026-04-04'],
    ['3 March 2026', '2026-03-03'],
    ['March 3rd, 2026', '2026-03-03'],
    ['sept. 2025', '2025-09-01'],
    ['2024-Q3', '2024-07-01'],
    ['Q1 2026', '2026-01-01'],
    ['2026-03', '2026-03-01'],
    ['2026-02-30', undefined],
    ['soon', undefined],
    ['version 2.3.2026.1', undefined],
  ])('%s is read as %s', (text, day) => {
    expect(said(readDay(text))).toBe(day);
  });

  test('that can be read in two ways is refused with both', () => {
    expect(said(readDay('03/04/2026'))).toBe('03/04/2026 can be read in two ways. Write 2026-04-03 or 2026-03-04.');
  });

  test.each([
    ['Payments moved (2025-08-14)', 'Payments moved', '2025-08-14'],
    ['2024-Q3: the pilot', 'the pilot', '2024-07-01'],
    ['One form – 3 March 2026', 'One form', '2026-03-03'],
    ['In March 2024 we stopped', 'we stopped', '2024-03-01'],
  ])('in "%s" is found, and the rest stays', (text, rest, day) => {
    const found = findDay(text);
    expect({ rest: found?.rest, day: found && formatDay(found.day) }).toEqual({ rest, day });
  });

  test('is not seen in a version or a number', () => {
    expect(findDay('Release 1.12.2025.3 of 2025')).toBeUndefined();
  });
});
