import { describe, expect, test } from 'vitest';
import { readFields } from '../../../ledger/fields/read.ts';
import { type Kind, listMissing } from '../../../ledger/kind.ts';
import { commitment } from '../dealings/commitment.ts';
import { help } from '../dealings/help.ts';
import { oneToOne } from '../dealings/oneToOne.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { scopeSnapshot } from './scopeSnapshot.ts';
import { team } from './team.ts';

const somebody = ['01KA0000000000000000000000'];

const kinds: readonly (readonly [Kind, Readonly<Record<string, unknown>>])[] = [
  [
    person,
    {
      name: 'Noor Haddad',
      function: 'sales',
      relation: 'peer',
      email: 'noor@example.org',
      consent: 'given',
      consentOn: '2026-02-02',
      consentUntil: '2027-02-02',
    },
  ],
  [team, { name: 'Sales, north', function: 'sales' }],
  [
    profile,
    {
      role: 'Senior Product Manager',
      level: 'L5',
      aim: 'L6',
      scope: 'Prices',
      since: '2024-01-01',
      aimOn: '2026-10-01',
    },
  ],
  [scopeSnapshot, { name: 'First quarter', on: '2026-03-31', teams: 4, scope: 30, control: 60 }],
  [
    help,
    { what: 'Wrote the query', who: somebody, on: '2026-02-02', easier: 'They see renewals by day', way: 'connected' },
  ],
  [
    commitment,
    {
      what: 'A date for the list',
      to: somebody,
      madeOn: '2026-02-02',
      dueOn: '2026-02-09',
      state: 'kept',
      keptOn: '2026-02-08',
    },
  ],
  [
    oneToOne,
    {
      topic: 'Prices',
      with: somebody,
      on: '2026-02-02',
      ahead: [{ choice: 'Speed against safety', settled: 'Safety first' }],
      documentOn: '2026-03-02',
      nextOn: '2026-02-16',
    },
  ],
];

test.each(kinds)('a whole $one stands', (kind, fields) => {
  const read = readFields(kind, fields);
  expect(read).toEqual({ fields, complaints: [] });
  expect(listMissing(kind, read.fields)).toEqual([]);
  expect(kind.check(read.fields, () => undefined)).toEqual([]);
});

describe('what does not agree with itself', () => {
  test.each<readonly [Kind, Readonly<Record<string, unknown>>, string, string]>([
    [person, { email: 'noor at work' }, 'email', 'E-mail address: write it like name@example.org.'],
    [
      person,
      { basis: 'consent', consent: 'asked', consentUntil: undefined },
      'basis',
      'Their consent is named as the reason, and they have not given it. Choose another reason, or ask them first.',
    ],
    [person, { consentUntil: undefined }, 'consentUntil', 'Consent is given for a time. Say until when.'],
    [
      person,
      { consent: 'refused' },
      'consent',
      'There is an end to the consent and no consent. Choose “Given”, or remove the date.',
    ],
    [
      person,
      { consentUntil: '2026-02-01' },
      'consentUntil',
      'The consent ends before it begins. Correct one of the two dates.',
    ],
    [profile, { aim: 'L5' }, 'aim', 'The level you aim for is the one you are at. Write the one you want to reach.'],
    [
      profile,
      { aimOn: '2023-12-31' },
      'aimOn',
      'The next round lies before you began in this role. Correct one of the two dates.',
    ],
    [commitment, { dueOn: '2026-02-01' }, 'dueOn', 'It is due before it was promised. Correct one of the two dates.'],
    [
      commitment,
      { keptOn: '2026-02-01' },
      'keptOn',
      'It was kept before it was promised. Correct one of the two dates.',
    ],
    [commitment, { keptOn: undefined }, 'keptOn', 'Say when you kept it.'],
    [commitment, { state: 'open' }, 'state', 'There is a day on which it was kept. Choose “Kept”, or remove the date.'],
    [oneToOne, { nextOn: '2026-02-01' }, 'nextOn', 'The next one lies before this one. Correct one of the two dates.'],
    [
      oneToOne,
      { ahead: [{ settled: 'Safety first' }] },
      'ahead',
      'Trade-offs ahead: say of each row what was weighed.',
    ],
    [
      oneToOne,
      { documentOn: '2026-02-01' },
      'documentOn',
      'The document is older than this talk, so nothing was settled ahead of it. Correct a date, or move the trade-offs to the notes.',
    ],
  ])('$0.one with %j', (kind, change, field, message) => {
    const given = kinds.find(([known]) => known === kind)?.[1];
    const { fields } = readFields(kind, { ...given, ...change });
    expect(kind.check(fields, () => undefined)).toEqual([{ field, message }]);
  });
});

test.each<readonly [Kind, readonly string[]]>([
  [person, ['email', 'basis', 'consent', 'consentOn', 'consentUntil', 'note']],
  [profile, ['band', 'promotedFor']],
  [oneToOne, ['notes']],
])('of a $one, %j stay with whoever wrote them down', (kind, personal) => {
  const names = Object.entries(kind.fields).filter(([, { sensitivity }]) => sensitivity === 'personal');
  expect(names.map(([name]) => name)).toEqual(personal);
});
