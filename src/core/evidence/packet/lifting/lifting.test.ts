import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import type { Bar } from '../../bars/bar.ts';
import { judgeAt } from '../../bars/judgeAt.ts';
import { a, idOf, recordsOf } from '../../rules/base/sketch.ts';
import { measure } from '../fixtures/ledger.ts';
import { openHanging, putForward } from '../putForward.ts';
import { liftsOf } from './lifts.ts';
import { questionsTo } from './questions.ts';

const barOf = (rules: readonly string[], items: number): Bar => ({
  id: 'guild',
  name: 'Guild',
  version: 1,
  about: '',
  aims: 'expert',
  levels: [{ id: 'expert', name: 'Expert', expects: '' }],
  dimensions: [
    {
      id: 'change',
      name: 'Change',
      expects: '',
      kinds: ['impact'],
      anchors: [{ level: 'expert', says: '', items }],
      rules,
    },
  ],
  limits: { 'impacts-judged': 1 },
});

const records = recordsOf({
  records: [
    a('team', 'payments', { name: 'Payments', function: 'engineering' }),
    ...['one', 'two', 'bare'].map((name) =>
      a('impact', name, { what: name, teams: ['payments'], followedFrom: ['one'] }),
    ),
    ...['one', 'two'].map((name) =>
      a('artifact', `made ${name}`, {
        title: name,
        form: 'link',
        author: 'theirs',
        shows: 'after',
        of: [name],
      }),
    ),
  ],
});

const hanging = openHanging(records);

function standOf(bar: Bar, names: readonly string[]) {
  const judged = (ids: readonly RecordId[]) => judgeAt(bar, putForward(records, hanging(ids)), measure);
  const cases = names.map(idOf);
  const lifts = liftsOf({
    told: judged(cases).readiness,
    whole: judgeAt(bar, records, measure).readiness,
    records,
    cases,
    hanging,
    readinessWith: (id) => judged([...cases, id]).readiness,
  });
  return { ...judged(cases), lifts: lifts.map(({ impact, dimensions }) => [impact.title, dimensions[0]?.brings]) };
}

describe('what would lift a packet', () => {
  test('is an impact that lays a stone, and none that shows nothing', () => {
    expect(standOf(barOf(['third-party-proof'], 2), ['one']).lifts).toEqual([['two', 'stone']]);
  });

  test('is an impact that brings a stone nearer', () => {
    expect(standOf(barOf(['third-party-proof'], 3), ['one']).lifts).toEqual([['two', 'record']]);
  });

  test('is nothing where all stones lie, or all that shows them is told', () => {
    expect(standOf(barOf(['third-party-proof'], 1), ['one']).lifts).toEqual([]);
    expect(standOf(barOf(['third-party-proof'], 3), ['one', 'two']).lifts).toEqual([]);
  });
});

describe('what a committee would ask of a packet', () => {
  const bar = barOf(['third-party-proof', 'peers-and-above'], 1);
  const asked = (answered: readonly string[]) => questionsTo({ bar, ...standOf(bar, ['bare']), answered });

  test('is asked once, also where two rules ask it alike', () => {
    expect(asked([]).map(({ text, rule, reviewers }) => [text, rule.id, reviewers])).toEqual([
      ['Who besides you says so?', 'third-party-proof', ['The sceptic']],
    ]);
  });

  test('is not asked again once it is answered, however it is spelt', () => {
    expect(asked(['  who besides you SAYS so?'])).toEqual([]);
  });
});
