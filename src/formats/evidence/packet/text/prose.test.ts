import { expect, test } from 'vitest';
import { readProse } from './prose.ts';

test.each([['*a_'], ['_a'], ['['], ['>'], ['1. ']])('thousands of %s in a row are letters', (marks) => {
  const markdown = marks.repeat(20_000 / marks.length);
  const began = performance.now();
  const said = JSON.stringify(readProse(markdown));
  expect(said).toContain(marks.trim());
  expect(performance.now() - began).toBeLessThan(5_000);
});
