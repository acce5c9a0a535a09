import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import type { Fields } from '../../../ledger/fields/value.ts';
import { complainOfMissing } from '../../../ledger/missing.ts';
import { artifact } from './artifact.ts';

const teamId = '01J0000000000000000000TEAM' as RecordId;
const file = (letter: string) => ({ hash: letter.repeat(64), name: `${letter}.png`, size: 3, mediaType: 'image/png' });
const said = { title: 'Their board', author: 'mine', capturedOn: '2026-03-02' };
const whole: Readonly<Record<string, Fields>> = {
  file: { ...said, form: 'file', file: file('a') },
  link: { ...said, form: 'link', address: 'https://example.org/adr', snapshot: 'We adopt it.' },
  quote: { ...said, form: 'quote', quote: 'It saved us weeks.', where: 'Review', permission: 'given' },
  figure: { ...said, form: 'figure', figure: { amount: 12, unit: 'tickets' }, source: 'Support desk' },
};

const complain = (fields: Fields, own = false) =>
  [
    ...complainOfMissing(artifact, fields),
    ...artifact.check(fields, () => ({ kind: 'team', title: 'Search', fields: { own } })),
  ].map(({ field, message }) => `${field}: ${message}`);

describe('an artifact', () => {
  test.each(Object.entries(whole))('that is a %s is complete with its own fields', (_, fields) => {
    expect(complain(fields)).toEqual([]);
  });

  test.each([
    ['file', 'file'],
    ['link', 'address'],
    ['link', 'snapshot'],
    ['quote', 'quote'],
    ['quote', 'where'],
    ['quote', 'permission'],
    ['figure', 'figure'],
    ['figure', 'source'],
  ])('that is a %s needs its %s', (form, field) => {
    const { [field]: _, ...rest } = whole[form] ?? {};
    expect(complain(rest)).toEqual([expect.stringMatching(new RegExp(`^${field}: .+\\.$`))]);
  });

  test.each([
    [undefined, ['file', 'address', 'snapshot', 'quote', 'figure']],
    ['link', ['file', 'redacted', 'quote', 'speaker', 'figure', 'method']],
    ['figure', ['file', 'address', 'quote']],
  ])('whose form is %s spares its writer what belongs to another form', (form, spared) => {
    const names = artifact.spares(form === undefined ? {} : { form });
    expect(names).toEqual(expect.arrayContaining(spared));
    expect(names.filter((name) => artifact.asks(form === undefined ? {} : { form }).includes(name))).toEqual([]);
  });

  test('that the other team made names the team, and not one’s own', () => {
    const theirs = { ...whole['file'], author: 'theirs' };
    expect(complain(theirs)).toEqual(['team: Their team: say which team made it.']);
    expect(complain({ ...theirs, team: [teamId] })).toEqual([]);
    expect(complain({ ...theirs, team: [teamId] }, true)).toEqual([
      'team: “Search” is your own team. Choose the team that made it, or say that you made it.',
    ]);
  });

  test('is not blacked out by a copy that is the original', () => {
    expect(complain({ ...whole['file'], redacted: file('b') })).toEqual([]);
    expect(complain({ ...whole['file'], redacted: file('a') })).toEqual([expect.stringMatching(/^redacted: /)]);
  });

  test('quotes nobody who said no', () => {
    expect(complain({ ...whole['quote'], permission: 'refused' })).toEqual([expect.stringMatching(/^permission: /)]);
  });
});
