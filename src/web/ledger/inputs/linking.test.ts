import { expect, test } from 'vitest';
import { line, links, link, rows } from '../../../core/ledger/fields/declare.ts';
import { findUnlinked, readLinking, writeLinking } from './linking.ts';

const id = '01KA0000000000000000000000';
const teams = links('Teams', { to: ['team'], inverse: 'Seen in' });
const parties = rows('Parties', { who: link('Who', { to: ['person'], inverse: 'In' }), said: line('Said') });

test.each([[undefined], [[id]], [['Sal']], [[id, 'Sales ']]])('a link field is written as it was read: %j', (value) => {
  expect(writeLinking(readLinking(value))).toEqual(value);
});

test.each([undefined, 'Sales', 7, [7]])('holds nothing where %j stands in it', (value) => {
  expect(readLinking(value)).toEqual({ ids: [], typed: '' });
});

test.each([
  [teams, [id, 'Sales '], 'Sales'],
  [teams, [id, '  '], undefined],
  [parties, [{ who: [id] }, { who: ['Ann'], said: 'No' }], 'Ann'],
  [parties, [{ said: 'No' }], undefined],
  [line('Name'), 'Sales', undefined],
  [undefined, ['Sales'], undefined],
])('words without a record are found: case %#', (field, value, words) => {
  expect(findUnlinked(field, value)).toBe(words);
});
