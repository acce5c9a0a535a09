import { describe, expect, test } from 'vitest';
import { makeId, type RecordId } from '../../base/id.ts';
import { instant } from '../../base/instant.ts';
import type { Fields } from '../../ledger/fields/value.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { publicFormOf } from './publicForm.ts';

const idOf = (number: number): RecordId =>
  makeId<'record'>(instant(1_772_442_000_000), new Uint8Array(10).fill(number));

const recordOf = (number: number, kind: string, fields: Fields): LedgerRecord => ({
  id: idOf(number),
  kind,
  standing: 'kept',
  means: 'person',
  title: String(fields['name'] ?? fields['what']),
  fields,
  revision: 1,
  createdAt: instant(0),
  changedAt: instant(0),
});

const ann = recordOf(1, 'person', { name: 'Ann Lee', function: 'design', alias: 'Head of design' });
const annex = recordOf(2, 'person', { name: 'Ann Lee-Roth (CFO)', function: 'finance' });
const ben = recordOf(3, 'person', { name: 'Ben', function: 'sales', consent: 'given', consentUntil: '2026-12-31' });
const sales = recordOf(4, 'team', { name: 'Team of Ann Lee' });
const people = [ann, annex, ben];
const named = new Map([...people, sales].map((record) => [record.id, record]));

const chosen = recordOf(9, 'decision', {
  what: 'Ann Lee decides prices',
  context: 'Ann Lee, Ann Lee-Roth (CFO) and Ben met. Joann Leeson did not.',
  options: [{ option: 'Ask Ann Lee' }, { option: 'Ask nobody' }],
  deciders: [ann.id, ben.id, sales.id],
  dissent: [{ who: [annex.id], what: 'Ann Lee has no budget' }],
  about: [idOf(8)],
  shared: true,
});

describe('a decision that everybody may read', () => {
  test('names those who agreed, and calls the others by what they do, in its texts too', () => {
    const { title, fields, names } = publicFormOf(chosen, { named, people, today: '2026-11-01' });
    expect(title).toBe('Head of design decides prices');
    expect(fields['context']).toBe('Head of design, Somebody in Finance and Ben met. Joann Leeson did not.');
    expect(fields['options']).toEqual([{ option: 'Ask Head of design' }, { option: 'Ask nobody' }]);
    expect(fields['dissent']).toEqual([{ who: [annex.id], what: 'Head of design has no budget' }]);
    expect(names).toEqual({
      [ann.id]: 'Head of design',
      [ben.id]: 'Ben',
      [sales.id]: 'Team of Head of design',
      [annex.id]: 'Somebody in Finance',
    });
  });

  test('names nobody any more whose consent has run out', () => {
    const { fields, names } = publicFormOf(chosen, { named, people, today: '2027-01-01' });
    expect(names[ben.id]).toBe('Somebody in Sales');
    expect(fields['context']).toContain('and Somebody in Sales met');
  });

  test('keeps to itself what it was for, and that it is published', () => {
    const { fields } = publicFormOf(chosen, { named, people, today: '2026-11-01' });
    expect(Object.keys(fields)).not.toContain('about');
    expect(Object.keys(fields)).not.toContain('shared');
  });
});
