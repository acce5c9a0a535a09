import { describe, expect, test } from 'vitest';
import { judgeSketch } from '../base/judgeSketch.ts';
import type { Rule } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';
import { peopleRules } from '../people/peopleRules.ts';
import { scopeRules } from '../scope/scopeRules.ts';
import { wayRules } from '../ways/wayRules.ts';
import { casesApart } from './casesApart.ts';
import { enoughCases } from './enoughCases.ts';
import { firstImpact } from './firstImpact.ts';
import { flagshipProject } from './flagshipProject.ts';
import { noLongSilence } from './noLongSilence.ts';
import { wholeRules } from './wholeRules.ts';

const ofTheWhole = [...wholeRules, ...scopeRules, ...wayRules, ...peopleRules];

const messagesOf = (rule: Rule, records: readonly SketchedRecord[]): readonly string[] =>
  judgeSketch(rule, { records }).map(({ message }) => message);

const spokenOf = (records: readonly SketchedRecord[]): readonly string[] =>
  ofTheWhole.flatMap((rule) => judgeSketch(rule, { records }).map((finding) => finding.rule));

/** Impacts on a team, each backed by what that team made. */
const proved = (
  says: readonly SketchedRecord['says'][],
  team: SketchedRecord['says'] = {},
): readonly SketchedRecord[] => [
  a('team', 'kitchen', { name: 'Kitchen', ...team }),
  ...says.flatMap((said, at) => [
    a('impact', `dish${at}`, { what: `Kitchen plans dish ${at}`, teams: ['kitchen'], changed: ['roadmap'], ...said }),
    a('artifact', `list${at}`, { title: 'Their list', of: [`dish${at}`], author: 'theirs', shows: 'after' }),
  ]),
];

describe('a ledger that has hardly begun', () => {
  test('is told one thing while it is empty: what to do first', () => {
    expect(spokenOf([])).toEqual(['first-impact']);
    expect(judgeSketch(firstImpact, { records: [] })[0]?.next).toBe(
      'Record one thing that another team does differently because of you.',
    );
  });

  test('is pointed from its newest initiative to what changed in another team', () => {
    const records = [
      a('initiative', 'menu', { name: 'One menu', startedOn: '2026-01-10' }),
      a('initiative', 'stock', { name: 'One stock', startedOn: '2026-03-10' }),
    ];
    expect(judgeSketch(firstImpact, { records })).toMatchObject([
      {
        message: 'There are 2 initiatives and no impact.',
        next: 'Record what one other team does differently since “One stock”.',
      },
    ]);
  });

  test('hears of its first impact only that more are looked for', () => {
    const records = [a('impact', 'soup', { what: 'Kitchen orders by forecast', changedOn: '2026-06-01' })];
    expect(spokenOf(records)).toEqual(['sustained', 'enough-cases']);
  });
});

describe('a proved case', () => {
  test('is none where the team is one’s own', () => {
    expect(messagesOf(enoughCases, proved([{}, {}, {}], { own: true }))).toEqual([
      '0 of 3 impacts are proved; 3 to 5 cases are looked for.',
    ]);
  });

  test('is none where neither what they do, nor what they spend or plan changed', () => {
    expect(messagesOf(enoughCases, proved([{}, {}, { changed: ['metric'] }]))).toEqual([
      '2 of 3 impacts are proved; 3 to 5 cases are looked for.',
    ]);
  });

  test('is none where its artifact shows the state before alone', () => {
    const records = [
      ...proved([{}, {}]),
      a('impact', 'soup', { what: 'Kitchen plans soup', teams: ['kitchen'], changed: ['roadmap'] }),
      a('artifact', 'old', { title: 'Old list', of: ['soup'], author: 'theirs', shows: 'before' }),
    ];
    expect(judgeSketch(enoughCases, { records })[0]?.next).toBe(
      'Attach to “Kitchen plans soup” what its team made, or ask one of them to sign.',
    );
  });

  test('may rest on a testimonial, as long as it is not withdrawn', () => {
    const records = [
      ...proved([{}, {}]),
      a('impact', 'soup', { what: 'Kitchen plans soup', teams: ['kitchen'], changed: ['roadmap'] }),
      a('artifact', 'mine', { title: 'My notes', of: ['soup'], author: 'mine', shows: 'after' }),
      a('testimonial', 'chef', { of: ['soup'] }),
    ];
    expect(judgeSketch(enoughCases, { records })).toEqual([]);
    expect(judgeSketch(enoughCases, { records, witnessed: { chef: 'withdrawn' } })).toHaveLength(1);
  });
});

test('cases of one initiative are one case, and cases without any stand for themselves', () => {
  const days = ['2025-09-01', '2026-01-01', '2026-05-01'];
  const one = proved(days.map((changedOn) => ({ changedOn, initiative: ['menu'] })));
  expect(messagesOf(casesApart, [...one, a('initiative', 'menu', { name: 'One menu' })])).toEqual([
    'All 3 proved cases come from one initiative.',
  ]);
  expect(messagesOf(casesApart, proved(days.map((changedOn) => ({ changedOn }))))).toEqual([]);
});

describe('the project that carries the case', () => {
  test('is asked for once a case is proved, and not before', () => {
    const unproved = ['one', 'two', 'three'].map((key) => a('impact', key, { what: `Kitchen plans ${key}` }));
    expect(messagesOf(flagshipProject, unproved)).toEqual([]);
    expect(messagesOf(flagshipProject, proved([{}, {}, {}]))).toEqual([
      'No proved case says from which initiative it came.',
    ]);
  });

  test('is the one that shows most of what a proving project shows', () => {
    const records = [
      ...proved([{ initiative: ['menu'] }, { initiative: ['stock'] }, {}]),
      a('initiative', 'menu', { name: 'One menu' }),
      a('initiative', 'stock', { name: 'One stock', ownerBefore: 'nobody' }),
    ];
    expect(messagesOf(flagshipProject, records)).toEqual([
      '“One stock” comes closest, with 1 trait of a project that proves its lead; 2 are looked for.',
    ]);
  });
});

test('a silence reaches until today, other records end it, and what lies ahead does not', () => {
  const impacts = ['2025-08-01', '2025-10-01', '2025-12-01'].map((changedOn, at) =>
    a('impact', `dish${at}`, { what: `Kitchen plans dish ${at}`, changedOn }),
  );
  const ahead = a('help', 'later', { what: 'Will help', on: '2026-09-01' });
  expect(messagesOf(noLongSilence, [...impacts, ahead])).toEqual([
    'Nothing is recorded from 2025-12-02 to 2026-06-30, 211 days.',
  ]);
  const refusals = ['2026-02-15', '2026-05-01'].map((refusedOn, at) =>
    a('refusal', `no${at}`, { what: 'No', refusedOn }),
  );
  expect(messagesOf(noLongSilence, [...impacts, ...refusals])).toEqual([]);
});

test('a ledger in which nothing is dated is not said to be silent', () => {
  const impacts = ['one', 'two', 'three'].map((key) => a('impact', key, { what: `Kitchen plans ${key}` }));
  expect(messagesOf(noLongSilence, impacts)).toEqual([]);
});
