import { describe, expect, test } from 'vitest';
import { judgeSketch } from '../base/judgeSketch.ts';
import type { Rule } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';
import { creditSpread } from './creditSpread.ts';
import { draftInTime } from './draftInTime.ts';
import { peersAndAbove } from './peersAndAbove.ts';
import { roundAhead } from './roundAhead.ts';
import { turnNamed } from './turnNamed.ts';

const messagesOf = (rule: Rule, records: readonly SketchedRecord[]): readonly string[] =>
  judgeSketch(rule, { records }).map(({ message }) => message);

const impacts = ['one', 'two', 'three'].map((key) => a('impact', key, { what: `Claims reads ${key}` }));

describe('those who sign', () => {
  const signed = (relations: readonly string[]): readonly SketchedRecord[] =>
    relations.map((relation, at) => a('testimonial', `w${at}`, { of: ['one'], relation, otherwise: 'no' }));

  test('count as long as they signed what it says now', () => {
    const records = [...impacts, ...signed(['peer', 'partner', 'executive'])];
    expect(judgeSketch(peersAndAbove, { records })).toEqual([]);
    expect(judgeSketch(peersAndAbove, { records, witnessed: { w0: 'stale' } })).toMatchObject([
      { message: '1 peer and 1 person two levels up have signed what it says now.' },
    ]);
  });

  test('are looked for above once there are enough peers', () => {
    const records = [...impacts, ...signed(['peer', 'peer', 'manager'])];
    expect(judgeSketch(peersAndAbove, { records })[0]?.next).toBe(
      'Ask your manager’s manager or a sponsor to sign what they saw change.',
    );
  });
});

test('whoever is credited twice in one impact counts once there', () => {
  const row = { who: ['vera'], contribution: 'Tried it' };
  const credited = ['one', 'two', 'three', 'four'].map((key) =>
    a('impact', key, { what: `Claims reads ${key}`, credits: [row, row] }),
  );
  expect(messagesOf(creditSpread, [a('person', 'vera', { name: 'Vera' }), ...credited])).toEqual([]);
});

describe('the round one aims for', () => {
  const aiming = (aimOn: string): readonly SketchedRecord[] => [a('profile', 'me', { role: 'Product manager', aimOn })];

  test('may be today, and is over tomorrow', () => {
    expect(messagesOf(roundAhead, aiming('2026-06-30'))).toEqual([]);
    expect(messagesOf(roundAhead, aiming('2026-06-29'))).toEqual(['The round you aim for was on 2026-06-29.']);
  });

  test('leaves time for a draft when it is six months away', () => {
    expect(messagesOf(draftInTime, aiming('2026-12-30'))).toEqual([]);
    expect(messagesOf(draftInTime, aiming('2026-12-28'))).toEqual([
      'The round is in 181 days. A first draft is due 6 months before it, and 0 of 3 cases are proved.',
    ]);
    expect(messagesOf(draftInTime, aiming('2026-01-01'))).toEqual([]);
  });
});

test('a profile is not asked what it turned while nothing has begun', () => {
  const profile = a('profile', 'me', { role: 'Product manager' });
  expect(
    messagesOf(turnNamed, [profile, a('initiative', 'tariff', { name: 'One tariff', status: 'candidate' })]),
  ).toEqual([]);
});
