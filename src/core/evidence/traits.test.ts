import { expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { traitsOf } from './traits.ts';

const [one, two] = ['T1', 'T2'] as unknown as readonly [RecordId, RecordId];
const row = { who: [one], kind: 'delay' } as const;

test.each([
  ['that says nothing', {}, []],
  ['that two teams own', { owners: [one, two] }, ['shared']],
  ['that one team owns', { owners: [one], ownerBefore: 'Nobody' }, []],
  ['that nobody owned', { ownerBefore: 'nobody, for years' }, ['shared']],
  ['that somebody owned', { ownerBefore: 'Payments' }, []],
  ['whose resistance is told', { resistance: [row] }, []],
  [
    'whose resistance is counted',
    { resistance: [row, { ...row, amount: { amount: 3, unit: 'weeks' } }] },
    ['resisted'],
  ],
  ['that closes an option', { options: [{ option: 'A second ledger', effect: 'closed' as const }] }, ['decisive']],
])('an initiative %s has its traits', (_, said, held) => {
  expect(traitsOf(said).flatMap(({ name, holds }) => (holds ? [name] : []))).toEqual(held);
});

test('each trait has its reason, in sentences', () => {
  const told = [{}, { owners: [one] }, { owners: [one, two], resistance: [row], options: [{ option: 'One' }] }];
  for (const { reason } of told.flatMap(traitsOf)) expect(reason).toMatch(/^[A-Z].*\.$/);
});
