import { expect, test } from 'vitest';
import { sortLetter } from './operating.ts';

test.each([
  ['sign-in', 'https://cairn.example.org/sign-in/link#abc'],
  ['confirmation', 'http://localhost:4747/confirm-email#abc'],
  ['new-password', 'https://cairn.example.org/reset-password#abc'],
  ['invitation', 'https://cairn.example.org/invitation#cairn_inv_abc'],
] as const)('a mail is for %s by where its link leads', (kind, link) => {
  expect(sortLetter(`Open this link.\n\n${link}\n\nIf you did not ask for it, do nothing.\n`)).toEqual({
    kind,
    link,
    code: null,
  });
});

test('a mail to a witness hands on its link, and the code that one carries', () => {
  const link = 'https://cairn.example.org/witness/cairn_wit_abc';
  expect(sortLetter(`Open this link:\n\n${link}\n`)).toEqual({ kind: 'witness', link, code: null });
  expect(sortLetter(`Type this code.\n\n012345\n\n${link}?code\n`)).toEqual({
    kind: 'witness-code',
    link: `${link}?code`,
    code: '012345',
  });
});

test.each([
  ['a link to a deck', 'You find it here:\n\nhttps://cairn.example.org/decks/secret-plans\n'],
  ['a link within a sentence', 'Sign in: https://cairn.example.org/sign-in/link#abc there.\n'],
  ['a link that somebody wrote', '> https://evil.example/invitation#abc\n'],
  ['no link', 'Your password was changed.\n'],
])('nothing is handed on of a mail with %s', (_, text) => {
  expect(sortLetter(text)).toEqual({ kind: 'notice', link: null, code: null });
});
