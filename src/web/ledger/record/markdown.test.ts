import { expect, test } from 'vitest';
import { line, prose, rows } from '../../../core/ledger/fields/declare.ts';
import { declareKind } from '../../../core/ledger/kind.ts';
import { writeMarkdown } from './markdown.ts';

const meeting = declareKind({
  name: 'meeting',
  one: 'meeting',
  many: 'meetings',
  purpose: 'A meeting.',
  concept: 'ripple',
  title: 'what',
  fields: {
    what: line('What'),
    notes: prose('Notes'),
    empty: line('Empty'),
    people: rows('People', { who: line('Who'), role: line('Role') }),
  },
});

test('a record is copied as Markdown with its filled fields under their labels', () => {
  const fields = { people: [{ who: 'Ada', role: 'Lead' }, { who: 'Bo' }], notes: 'One\n\nTwo', what: 'Kick-off' };
  expect(writeMarkdown({ kind: meeting, fields, titleOf: () => undefined })).toBe(
    '# Kick-off\n\n## Notes\n\nOne\n\nTwo\n\n## People\n\n- Who: Ada; Role: Lead\n- Who: Bo\n',
  );
});
