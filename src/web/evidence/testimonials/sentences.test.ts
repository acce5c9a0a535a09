import { expect, test } from 'vitest';
import { coverageOf } from '../../../core/evidence/testimonials/coverage.ts';
import { sayCoverage, sayWitness } from './sentences.ts';

const from = (relation: 'peer' | 'skip-level') => ({ relation, otherwise: 'no', fresh: true }) as const;

test('coverage says what there is and what is missing', () => {
  expect(sayCoverage(coverageOf([]))).toBe(
    'No peer and no skip-level has signed what stands now. Still missing: 2 peers in other teams and 1 skip-level.',
  );
  expect(sayCoverage(coverageOf([from('peer'), from('skip-level')]))).toBe(
    'Signed by 1 peer and 1 skip-level. Still missing: 1 peer in another team.',
  );
  expect(sayCoverage(coverageOf([from('peer'), from('peer'), from('skip-level')]))).toContain('committee');
});

test('a witness is known as far as they want to be', () => {
  expect(sayWitness({ witness: 'Nia', domain: 'example.org' })).toBe('Nia, from an address at example.org');
  expect(sayWitness({ witness: '', domain: '' })).toBe('A witness who is not named');
});
