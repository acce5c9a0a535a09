import { describe, expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { chainLinks, chainOf, type ImpactStanding } from './chain.ts';

const [team] = ['T'] as unknown as readonly [RecordId];

const whole: ImpactStanding = {
  said: {
    what: 'Payments reads the contract first',
    teams: [team],
    changed: ['behaviour'],
    before: 'They guessed.',
    after: 'They read it.',
    act: 'Wrote the contract and walked them through it',
    mechanism: 'The contract showed what a guess costs them',
    counterfactual: 'They would have gone on guessing.',
    beforeMeasure: { amount: 9, unit: 'incidents' },
    afterMeasure: { amount: 1, unit: 'incidents' },
  },
  rung: 'theirs',
  shown: { before: false, after: false },
  ownTeams: 0,
  doubted: false,
};

const without = (...names: readonly (keyof ImpactStanding['said'])[]): ImpactStanding => ({
  ...whole,
  said: Object.fromEntries(Object.entries(whole.said).filter(([name]) => !names.some((gone) => gone === name))),
});

const saying = (said: ImpactStanding['said']): ImpactStanding => ({ ...whole, said: { ...whole.said, ...said } });

describe('the chain from an act to its proof', () => {
  test('holds where every link does', () => {
    expect(chainOf(whole)).toEqual({
      links: chainLinks.map((name) => ({ name, standing: 'filled', reason: '' })),
      weakest: null,
    });
  });

  test.each([
    ['no act', without('act'), 'act', 'missing'],
    ['an act of a word or two', saying({ act: 'Talked' }), 'act', 'weak'],
    ['no mechanism', without('mechanism'), 'mechanism', 'missing'],
    ['a mechanism that repeats the act', saying({ mechanism: whole.said.act ?? '' }), 'mechanism', 'weak'],
    ['a mechanism of a word or two', saying({ mechanism: 'It helped' }), 'mechanism', 'weak'],
    ['a change that was ordered', saying({ prompted: 'directed' }), 'mechanism', 'weak'],
    ['no team', without('teams'), 'their-act', 'missing'],
    ['no team but one’s own', { ...whole, ownTeams: 1 }, 'their-act', 'missing'],
    ['no kind of change', without('changed'), 'their-act', 'weak'],
    ['a change that is one’s own', saying({ ownership: 'mine' }), 'their-act', 'weak'],
    ['no state before', without('before'), 'effect', 'missing'],
    ['no state after', without('after'), 'effect', 'missing'],
    ['nothing of what would have been otherwise', without('counterfactual'), 'effect', 'weak'],
    ['words alone for its effect', without('beforeMeasure', 'afterMeasure'), 'effect', 'weak'],
    ['a figure for one state alone', without('beforeMeasure'), 'effect', 'weak'],
    ['a witness who says it would have come anyway', { ...whole, doubted: true }, 'effect', 'weak'],
    ['one’s own word', { ...whole, rung: 'own-word' }, 'proof', 'missing'],
    ['nothing but quotes', { ...whole, rung: 'quote' }, 'proof', 'weak'],
  ] as const)('with %s breaks there first', (_, impact, name, standing) => {
    const { links, weakest } = chainOf(impact);
    expect(weakest).toBe(name);
    expect(links.filter((link) => link.standing !== 'filled')).toEqual([
      { name, standing, reason: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  test('takes artifacts of both states for figures', () => {
    const wordy = without('beforeMeasure', 'afterMeasure');
    expect(chainOf({ ...wordy, shown: { before: true, after: true } }).weakest).toBeNull();
    expect(chainOf({ ...wordy, shown: { before: false, after: true } }).weakest).toBe('effect');
  });

  test('breaks at what is missing before it breaks at what is weak', () => {
    expect(chainOf({ ...saying({ act: 'Talked' }), rung: 'own-word' }).weakest).toBe('proof');
    expect(chainOf({ ...saying({ act: 'Talked' }), rung: 'quote' }).weakest).toBe('act');
  });
});
