import { describe, expect, test } from 'vitest';
import { hideIn, listNaming, openHider, roleOf } from './naming.ts';

const hide = openHider(
  new Map([
    ['Ann Lee', 'Head of design'],
    ['Ann Lee-Roth', 'Somebody'],
    ['R. (Bob) Ö', 'x'],
  ]),
);

describe('hiding names', () => {
  test.each([
    ['Ann Lee decided.', 'Head of design decided.'],
    ['ANN LEE and ann lee', 'Head of design and Head of design'],
    ['Joann Leeson, Ann Leeds', 'Joann Leeson, Ann Leeds'],
    ['Ann Lee-Roth asked Ann Lee', 'Somebody asked Head of design'],
    ['“Ann Lee”, (Ann Lee)', '“Head of design”, (Head of design)'],
    ['with R. (Bob) Ö.', 'with x.'],
    ['Ann\nLee and ann  lee', 'Head of design and Head of design'],
    ['', ''],
  ])('makes of "%s" "%s"', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  test.each([
    ['İnci', 'İnci asked, and İNCI'],
    ['José', 'Jose\u0301 asked, and JOSÉ'],
    ['Jose\u0301', 'José asked, and jose\u0301'],
  ])('knows %s by letters of which one has two spellings', (name, text) => {
    expect(openHider(new Map([[name, 'x']]))(text)).toBe('x asked, and x');
  });

  test.each([
    ['Al', 'Al and AL asked al, Alan', 'x and AL asked al, Alan'],
    ['Jo', 'Jo; “Jo”, jo-jo', 'x; “x”, jo-jo'],
    ['王伟', '由王伟决定', '由x决定'],
    ['さくら', 'さくらさんが', 'xさんが'],
  ])('takes %s as a word of its own, in its own case where it is short', (name, text, hidden) => {
    expect(openHider(new Map([[name, 'x']]))(text)).toBe(hidden);
  });

  test('reaches every text of a value and no other', () => {
    expect(hideIn([{ who: ['Ann Lee'], what: 'Ann Lee', sum: 1 }] as never, hide)).toEqual([
      { who: ['Ann Lee'], what: 'Head of design', sum: 1 },
    ]);
    expect(hideIn({ amount: 2, unit: 'days of Ann Lee' }, hide)).toEqual({ amount: 2, unit: 'days of Head of design' });
    expect(hideIn([{ saved: { amount: 2, unit: 'days of Ann Lee' } }], hide)).toEqual([
      { saved: { amount: 2, unit: 'days of Head of design' } },
    ]);
    expect(hideIn(true, hide)).toBe(true);
  });

  test('tells which fields name somebody', () => {
    expect(listNaming({ what: 'By Ann Lee', why: 'No reason', sure: true }, hide)).toEqual(['what']);
  });

  test('with no name to hide leaves a text alone', () => {
    expect(openHider(new Map([['', 'x']]))('a b')).toBe('a b');
  });
});

test.each([
  [{ alias: 'The buyer', function: 'sales' }, 'The buyer'],
  [{ function: 'sales' }, 'Somebody in Sales'],
  [{ function: 'other' }, 'Somebody'],
  [{}, 'Somebody'],
])('somebody who is %j is called %s', (fields, role) => {
  expect(roleOf({ fields })).toBe(role);
});
