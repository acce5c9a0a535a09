import { describe, expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import {
  choice,
  choices,
  day as dayField,
  file,
  line,
  links,
  measure,
  number,
  rows,
  yesNo,
} from '../../../core/ledger/fields/declare.ts';
import type { Field } from '../../../core/ledger/fields/field.ts';
import type { FieldValue } from '../../../core/ledger/fields/value.ts';
import { formatDate } from '../../base/format.ts';
import { sayValue } from './valueText.ts';

const one = '01KA0000000000000000000000' as RecordId;
const gone = '01KA0000000000000000000001' as RecordId;
const titleOf = (id: RecordId) => (id === one ? 'Payments' : undefined);

const cases: readonly (readonly [Field, FieldValue, string])[] = [
  [line('Name'), 'As it is', 'As it is'],
  [choice('Depth', { shared: 'We together' }), 'shared', 'We together'],
  [choice('Depth', { shared: 'We together' }), 'withdrawn', 'withdrawn'],
  [choices('Tools', { saw: 'Saw', axe: 'Axe' }), ['axe', 'saw'], 'Axe, Saw'],
  [dayField('On'), '2020-02-28', formatDate(day(18_320))],
  [yesNo('Sure'), false, 'No'],
  [number('People', { unit: 'people' }), 1234.25, '1,234.25 people'],
  [measure('Cost'), { amount: 0.125, unit: 'hours a week' }, '0.125 hours a week'],
  [links('Teams', { to: ['team'], inverse: 'Of' }), [one, gone], 'Payments, a record that is gone'],
  [file('Photo'), { hash: 'a', name: 'wall.png', size: 2_000, mediaType: 'image/png' }, 'wall.png (2 kB)'],
  [
    rows('Parties', { who: line('Who'), gain: line('Gain') }),
    [{ who: 'Sales', gain: 'time' }, { who: 'Support' }],
    'Who: Sales; Gain: time\nWho: Support',
  ],
];

describe('what a field says as plain text', () => {
  test.each(cases)('%o says %j as %s', (field, value, text) => {
    expect(sayValue(field, value, titleOf)).toBe(text);
  });

  test('is what was written where the kind no longer declares the field', () => {
    expect(sayValue(undefined, [{ who: 'Sales' }], titleOf)).toBe('who: Sales');
  });
});
