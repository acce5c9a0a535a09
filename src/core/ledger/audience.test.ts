import { expect, test } from 'vitest';
import { canTravel, fieldsFor } from './audience.ts';
import { line, prose } from './fields/declare.ts';
import { declareKind } from './kind.ts';

const rule = declareKind({
  name: 'rule',
  one: 'rule',
  many: 'rules',
  purpose: 'What somebody works by.',
  concept: 'product-principles',
  title: 'text',
  fields: {
    text: line('Text', { needed: true, sensitivity: 'open' }),
    why: prose('Why'),
    notes: prose('Notes', { sensitivity: 'personal' }),
  },
});

const whole = { text: 'a', why: 'b', notes: 'c', gone: 'd' };

test.each([
  ['open', ['text']],
  ['internal', ['text', 'why']],
  ['personal', ['text', 'why', 'notes']],
] as const)('%s readers see %j, and nothing that is not declared', (audience, seen) => {
  expect(Object.keys(fieldsFor(rule, whole, audience))).toEqual(seen);
});

test('a record whose title may not be shown is not shown', () => {
  const secret = { ...rule, title: 'notes' };
  expect([canTravel(rule, 'open'), canTravel(secret, 'internal'), canTravel(secret, 'personal')]).toEqual([
    true,
    false,
    true,
  ]);
});
