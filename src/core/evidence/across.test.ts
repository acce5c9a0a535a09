import { expect, test } from 'vitest';
import { acrossOf } from './across.ts';

test('teams lie inside one’s own organisation, outside of it, or do not say', () => {
  const reached = ['Platform', 'product', 'Commercial', undefined];
  expect(acrossOf(reached, ['Product', undefined])).toEqual({ inside: 1, outside: 2, unsaid: 1 });
});

test('nothing is told where one’s own teams name no organisation', () => {
  expect(acrossOf(['Platform'], [undefined])).toBeNull();
});
