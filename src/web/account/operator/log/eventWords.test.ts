import { expect, test } from 'vitest';
import { type AuditEvent, auditEvents } from '../../../../core/account/audit.ts';
import type { AccountId } from '../../../../core/base/id.ts';
import { instant } from '../../../../core/base/instant.ts';
import { type Entry, eventWords, isEvent, sayEntry } from './eventWords.ts';

const entry = (event: AuditEvent, more: Partial<Entry> = {}): Entry => ({
  id: '1',
  at: instant(1_000_000_000_000),
  event,
  accountId: 'A' as AccountId,
  name: 'Ada',
  aboutId: null,
  aboutName: null,
  details: {},
  ...more,
});

test.each([
  [entry('signed-in'), 'Ada signed in'],
  [entry('sign-in-failed', { name: null }), 'Somebody failed to sign in'],
  [entry('account-suspended', { aboutId: 'B' as AccountId, aboutName: 'Ben' }), 'Ada suspended Ben'],
  [entry('account-suspended'), 'Ada suspended somebody'],
  [entry('operator-made'), 'Ada began to run this Cairn'],
  [entry('operator-made', { aboutId: 'B' as AccountId, aboutName: 'Ben' }), 'Ada let Ben run this Cairn'],
  [
    entry('role-changed', { aboutName: 'Ben', details: { role: 'editor' } }),
    'Ada changed the role of Ben in a team (editor)',
  ],
  [entry('token-made', { details: { grants: ['read', 'study'] } }), 'Ada made a token (read, study)'],
])('an entry is a sentence', (told, sentence) => {
  expect(sayEntry(told)).toBe(sentence);
});

test('every kind of entry has a name of its own', () => {
  const names = auditEvents.map((event) => eventWords[event].name);
  expect(new Set(names).size).toBe(auditEvents.length);
  expect(auditEvents.every(isEvent)).toBe(true);
  expect(['', 'toString', undefined].some(isEvent)).toBe(false);
});
