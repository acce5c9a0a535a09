import { expect, test } from 'vitest';
import { day as dayField, line } from './fields/declare.ts';
import { dayOf, dueDayOf } from './filing.ts';
import { declareKind } from './kind.ts';

const about = {
  one: 'talk',
  many: 'talks',
  purpose: 'What was said.',
  concept: 'context-sharing',
  title: 'about',
} as const;
const fields = { about: line('About'), on: dayField('On') };

test('a record lies on the day that its kind names, if it is filled in', () => {
  const dated = declareKind({ name: 'talk', ...about, day: 'on', fields });
  const undated = declareKind({ name: 'chat', ...about, fields });
  expect(dayOf(dated, { on: '1970-01-11' })).toBe(10);
  expect(dayOf(dated, { about: 'Pricing' })).toBeNull();
  expect(dayOf(undated, { on: '1970-01-11' })).toBeNull();
});

test('a kept record asks to be looked at again from the day that its kind tells, and no other record does', () => {
  const due = { asks: 'Talk again.', on: ({ on }: { readonly on?: string }) => on };
  const asking = declareKind({ name: 'talk', ...about, due, fields });
  const silent = declareKind({ name: 'chat', ...about, fields });
  const said = { standing: 'kept', fields: { on: '1970-01-11' } } as const;
  expect(dueDayOf(asking, said)).toBe(10);
  expect(dueDayOf(asking, { ...said, standing: 'draft' })).toBeNull();
  expect(dueDayOf(asking, { ...said, fields: {} })).toBeNull();
  expect(dueDayOf(silent, said)).toBeNull();
});
