import { expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { creditedIn, creditingOf, isJoint } from './credits.ts';

const [one, two, three] = ['I1', 'I2', 'I3'] as unknown as readonly [RecordId, RecordId, RecordId];
const [ada, bea] = ['P1', 'P2'] as unknown as readonly [RecordId, RecordId];
const impacts = [
  { id: one, who: [bea] },
  { id: two, who: [ada, bea, bea] },
  { id: three, who: [] },
];

test('whoever is credited most often stands first, and once for each impact', () => {
  expect(creditedIn(impacts)).toEqual([
    { id: bea, impacts: [one, two] },
    { id: ada, impacts: [two] },
  ]);
});

test('an impact without credits credits nobody', () => {
  expect(creditingOf(impacts).map(({ id }) => id)).toEqual([one, two]);
});

test.each([
  ['adr', true],
  ['model', true],
  ['roadmap', false],
  [undefined, false],
])('a document that is %s is answered for together: %s', (document, joint) => {
  expect(isJoint(document)).toBe(joint);
});
