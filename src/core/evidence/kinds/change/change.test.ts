import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import { readFields } from '../../../ledger/fields/read.ts';
import { type Kind, listMissing } from '../../../ledger/kind.ts';
import { cost } from './cost.ts';
import { friction } from './friction.ts';
import { impact } from './impact.ts';
import { initiative } from './initiative.ts';

const ours = '01KA0000000000000000000000' as RecordId;
const theirs = '01KA0000000000000000000001' as RecordId;

const lookUp = (id: RecordId) => ({ kind: 'team', title: 'Core', fields: id === ours ? { own: true } : {} });

const whole = {
  impact: {
    what: 'Sales qualifies leads by usage',
    teams: [theirs],
    changed: ['behaviour'],
    before: 'By budget',
    beforeOn: '2026-01-05',
    after: 'By usage',
    changedOn: '2026-02-02',
    act: 'Showed them the churn of the quarter',
    mechanism: 'Their bonus hung on renewals',
    counterfactual: 'They would have asked for more leads',
    credits: [{ who: [theirs], contribution: 'Wrote the new playbook' }],
    followUpOn: '2026-08-03',
    lookedOn: '2026-08-04',
    lasted: true,
  },
  initiative: {
    name: 'One price list',
    aim: 'No offer is priced by hand',
    status: 'running',
    class: 'system',
    startedOn: '2026-01-05',
    endedOn: '2026-06-05',
    resistance: [{ who: [theirs], kind: 'delay', amount: { amount: 3, unit: 'weeks' } }],
    options: [{ option: 'Prices by country', effect: 'opened' }],
    incentives: [{ party: [theirs], gains: 'Shorter deals', gives: 'Its own discounts' }],
  },
  friction: {
    what: 'Who may change a price',
    parties: [{ who: [theirs], position: 'Only Sales' }],
    raisedOn: '2026-01-05',
    positionsOn: '2026-01-06',
    option: 'Up to ten percent by Sales',
    optionOn: '2026-01-06',
    resolution: 'Sales up to ten, Finance above',
    resolvedOn: '2026-01-20',
    residual: 'Sales wants fifteen',
    residualOn: '2026-03-01',
  },
  cost: {
    what: 'The migration came a quarter late',
    kind: 'quick-win',
    on: '2026-01-05',
    bornBy: 'my-team',
    sacrifice: true,
    skipped: 'The export that two customers asked for',
    produced: 'Time to settle prices',
    changed: [theirs],
  },
} as const;

const kinds: readonly (readonly [Kind, Readonly<Record<string, unknown>>])[] = [
  [impact, whole.impact],
  [initiative, whole.initiative],
  [friction, whole.friction],
  [cost, whole.cost],
];

test.each(kinds)('a whole $one stands', (kind, fields) => {
  const read = readFields(kind, fields);
  expect(read).toEqual({ fields, complaints: [] });
  expect(listMissing(kind, read.fields)).toEqual([]);
  expect(kind.check(read.fields, lookUp)).toEqual([]);
});

test.each(kinds)('a $one of which only the line is there yet is complained of in nothing', (kind, fields) => {
  const { fields: draft } = readFields(kind, { [kind.title]: fields[kind.title] });
  expect(kind.check(draft, lookUp)).toEqual([]);
});

describe('what does not agree with itself', () => {
  test.each<readonly [Kind, Readonly<Record<string, unknown>>, string, string]>([
    [
      impact,
      { beforeOn: '2026-02-03' },
      'beforeOn',
      'The state before is dated after the change. Correct one of the two dates.',
    ],
    [impact, { after: 'By budget' }, 'after', 'Before and after say the same. Say what is different now.'],
    [
      impact,
      { frameBefore: 'Price', frameAfter: 'Price' },
      'frameAfter',
      'Both frames say the same. Say how it is framed now, or clear both.',
    ],
    [
      impact,
      { metricBefore: 'Leads', metricAfter: 'Leads' },
      'metricAfter',
      'Success is measured as before. Say how it is measured now, or clear both.',
    ],
    [
      impact,
      { credits: [{ contribution: 'Wrote it' }] },
      'credits',
      'Credits: say of each row who it is, and what they contributed.',
    ],
    [
      impact,
      { followUpOn: '2026-02-01' },
      'followUpOn',
      'You look again before it changed. Correct one of the two dates.',
    ],
    [
      impact,
      { lookedOn: '2026-02-01', lasted: false },
      'lookedOn',
      'You looked again before it changed. Correct one of the two dates.',
    ],
    [
      impact,
      { lookedOn: '2026-05-01' },
      'lasted',
      'Two quarters have not passed by then. Look again on 2026-08-01 or later, or clear this answer.',
    ],
    [
      impact,
      { teams: [theirs, ours] },
      'teams',
      '“Core” is your own team. An impact is what another team changed: choose theirs, or keep this as a draft.',
    ],
    [initiative, { endedOn: '2026-01-04' }, 'endedOn', 'It ended before it started. Correct one of the two dates.'],
    [
      initiative,
      { resistance: [{ who: [theirs] }] },
      'resistance',
      'Resistance: say of each row who resists, and how.',
    ],
    [
      initiative,
      { options: [{ option: 'Prices by country' }] },
      'options',
      'Options opened and closed: say of each row which option it is, and whether it was opened or closed.',
    ],
    [
      initiative,
      { incentives: [{ party: [theirs], gains: 'Shorter deals' }] },
      'incentives',
      'Incentives: say of each party what it gains and what it gives up.',
    ],
    [
      friction,
      { parties: [{ position: 'Only Sales' }] },
      'parties',
      'Parties: name each of them, and say where they stood.',
    ],
    [friction, { optionOn: undefined }, 'optionOn', 'Option: say on which day.'],
    [friction, { resolvedOn: undefined }, 'resolvedOn', 'Resolution: say on which day.'],
    [friction, { residualOn: undefined }, 'residualOn', 'What is left of it: say on which day.'],
    [
      friction,
      { residual: undefined, residualOn: undefined, resolution: undefined },
      'resolution',
      'There is a day of the resolution and no resolution. Say how it was settled.',
    ],
    [
      friction,
      { resolution: undefined, resolvedOn: undefined },
      'resolution',
      'Something is left of it before it was settled. Say how it was settled, or clear “What is left of it”.',
    ],
    [
      friction,
      { positionsOn: undefined, optionOn: '2026-01-04' },
      'optionOn',
      '“Option put forward on” lies before “Raised on”. Correct one of the two dates.',
    ],
    [cost, { skipped: undefined }, 'skipped', 'Say what you skipped, for it was given up on purpose.'],
    [cost, { produced: undefined }, 'produced', 'Say what giving it up made possible.'],
    [
      cost,
      { changed: undefined },
      'changed',
      'Link the decision that it changed. Without one, hard work is all that this shows.',
    ],
  ])('$0.one with %j', (kind, change, field, message) => {
    const given = kinds.find(([known]) => known === kind)?.[1];
    expect(kind.check(readFields(kind, { ...given, ...change }).fields, lookUp)).toEqual([{ field, message }]);
  });

  test('a team that is gone is nobody’s own', () => {
    expect(impact.check(readFields(impact, whole.impact).fields, () => undefined)).toEqual([]);
  });
});
