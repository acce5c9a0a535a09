import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import type { DeckId } from '../../../../core/base/id.ts';
import { instant } from '../../../../core/base/instant.ts';
import { findDeckProblem, fitPlan, sayImport, sayPlan, suggestPlan } from './plan.ts';

const biology: DeckSummary = {
  id: '01J00000000000000000000001' as DeckId,
  name: 'Biology',
  description: '',
  tags: [],
  origin: null,
  archivedAt: null,
  createdAt: instant(0),
  cards: 3,
  due: 0,
  steps: 0,
  fresh: 3,
  follow: null,
};

const preview: ImportPreview = {
  importId: '01J00000000000000000000000',
  fileName: 'biology.csv',
  sizeBytes: 12,
  byteOrderMark: false,
  reading: { encoding: 'utf-8', separator: ',', quoted: true, header: true, mapping: ['front', 'back'] },
  columns: ['Question', 'Answer'],
  rows: [],
  badRows: [],
  suggestedDeckName: 'biology',
};

describe('the plan of an import', () => {
  test('takes the deck of the suggested name, where there is one', () => {
    expect(suggestPlan(preview, [biology]).deck).toEqual({ kind: 'existing', deckId: biology.id });
    expect(suggestPlan(preview, []).deck).toEqual({ kind: 'new', name: 'biology' });
    const chemistry = { ...preview, suggestedDeckName: 'chemistry' };
    expect(suggestPlan(chemistry, [biology], biology.id).deck).toEqual({ kind: 'existing', deckId: biology.id });
    expect(suggestPlan(chemistry, [biology], 'gone').deck).toEqual({ kind: 'new', name: 'chemistry' });
    expect(suggestPlan(preview, [{ ...biology, archivedAt: instant(1) }]).deck).toEqual({
      kind: 'new',
      name: 'biology',
    });
  });

  test('tells cards apart by their own id only while a column holds it', () => {
    const withIds = { ...preview, reading: { ...preview.reading, mapping: ['front' as const, 'ownId' as const] } };
    const plan = suggestPlan(withIds, []);
    expect(plan.duplicates.by).toBe('ownId');
    expect(fitPlan(plan, withIds.reading)).toBe(plan);
    expect(fitPlan(plan, preview.reading).duplicates).toEqual({ by: 'front', then: 'skip' });
  });

  test('says on its button where the cards go', () => {
    expect(sayImport({ kind: 'existing', deckId: biology.id }, [biology])).toBe('Import into “Biology”');
    expect(sayImport({ kind: 'new', name: ' Chemistry ' }, [biology])).toBe('Import into the new deck “Chemistry”');
    expect(sayImport({ kind: 'new', name: '' }, [biology])).toBe('Import');
  });

  test.each([
    ['', 'Give the new deck a name.'],
    ['x'.repeat(201), 'Shorten the name to 200 characters.'],
    ['BIOLOGY', 'You have a deck named “Biology” already. Choose it above, or give this one another name.'],
    ['Chemistry', undefined],
  ])('with a new deck named “%s” has the problem: %s', (name, problem) => {
    expect(findDeckProblem({ kind: 'new', name }, [biology])).toBe(problem);
  });

  test('may give a new deck the name of an archived one', () => {
    expect(findDeckProblem({ kind: 'new', name: 'Biology' }, [{ ...biology, archivedAt: instant(1) }])).toBeUndefined();
  });

  test('says in plain words what will happen', () => {
    const plan = suggestPlan(preview, []);
    expect(sayPlan(plan)).toBe(
      'Cards with the same front as one you have are skipped. Rows that cannot be read are left out and listed.',
    );
    expect(sayPlan({ ...plan, duplicates: { by: 'ownId', then: 'update' }, badRows: 'import nothing' })).toBe(
      'Cards with the same own id as one you have are updated, and keep their progress. If one row cannot be read, nothing is imported.',
    );
  });
});
