import { expect, test } from 'vitest';
import { sortLetter } from './operating.ts';

test.each([
  ['sign-in', 'https://cairn.example.org/sign-in/link#abc'],
  ['confirmation', 'http://localhost:4747/confirm-email#abc'],
  ['new-password', 'https://cairn.example.org/reset-password#abc'],
  ['invitation', 'https://cairn.example.org/invitation#cairn_inv_abc'],
] as const)('a mail is for %s by where its link leads', (kind, link) => {
  expect(sortLetter(`Open this link.\n\n${link}\n\nIf you did not ask for it, do nothing.\n`)).toEqual({ kind, link });
});

test.each([
  ['a link to a deck', 'You find it here:\n\nhttps://cairn.example.org/decks/secret-plans\n'],
  ['a link within a sentence', 'Sign in: https://cairn.example.org/sign-in/link#abc there.\n'],
  ['a link that somebody wrote', '> https://evil.example/invitation#abc\n'],
  ['no link', 'Your password was changed.\n'],
])('nothing is handed on of a mail with %s', (_, text) => {
  expect(sortLetter(text)).toEqual({ kind: 'notice', link: null });
});
