import { expect, test } from 'vitest';
import { scrub } from './scrub.ts';

const lines: readonly (readonly [string, string])[] = [
  ['no such table: account', 'no such table: account'],
  ['Key (email)=(ada@example.org) already exists', 'Key (email)=([address]) already exists'],
  ['Invalid origin: https://evil.example/?token=abc', 'Invalid origin: [link]'],
  ['session StOKKvg8xiipPFw2hep7K2jJT0LjGBm6 is gone', 'session […] is gone'],
];

test.each(lines)('of "%s" the log says "%s"', (line, logged) => {
  expect(scrub(line)).toBe(logged);
});
