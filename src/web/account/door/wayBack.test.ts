import { expect, test } from 'vitest';
import { wayBack } from './wayBack.ts';

test.each([
  ['/study?deck=1', '/study?deck=1'],
  ['/w/01ARZ3NDEKTSV4RRFFQ69G5FAV/decks', '/w/01ARZ3NDEKTSV4RRFFQ69G5FAV/decks'],
  [null, '/'],
  ['', '/'],
  ['study', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['/decks/..//evil.example', '/'],
  ['https://evil.example/study', '/'],
  ['javascript:alert(1)', '/'],
  ['/api/tokens', '/'],
  ['/sign-in?to=/', '/'],
  ['/x/../api/auth/sign-out', '/'],
])('from "%s" one gets to "%s"', (to, path) => {
  expect(wayBack(to, 'https://cairn.example.org')).toBe(path);
});
