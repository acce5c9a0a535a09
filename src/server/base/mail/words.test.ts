import { describe, expect, test } from 'vitest';
import { roles } from '../../../core/base/role.ts';
import { sayInvitation, sayInvitationToWorkspace, saySuggestionDecided } from './words.ts';

const site = 'https://cairn.example.org';
const link = `${site}/invitation#cairn_inv_x`;
const invitation = { site, link, inviter: 'Ada', days: 7 };
const decision = { site, link, deck: 'Sums', outcome: 'declined', reason: 'One is enough.' } as const;

describe('every mail', () => {
  test.each([
    sayInvitation(invitation),
    ...roles.map((role) => sayInvitationToWorkspace(invitation, { workspace: 'Team', role })),
    ...(['accepted', 'edited', 'declined'] as const).map((outcome) => saySuggestionDecided({ ...decision, outcome })),
  ])('has one line for a subject, its link on a line of its own, and a sender: $subject', ({ subject, text }) => {
    expect(subject).toMatch(/^\S.{0,120}\S$/);
    expect(text.split('\n').filter((line) => line === link)).toHaveLength(1);
    expect(text).toMatch(/\n\nCairn at cairn\.example\.org\n$/);
    expect(`${subject}${text}`).not.toMatch(/undefined|null/);
  });
});

test('an invitation says who invites, to what, and for how long', () => {
  const { subject, text } = sayInvitationToWorkspace(invitation, { workspace: 'Team', role: 'editor' });
  expect(subject).toBe('You are invited to the workspace "Team"');
  expect(text).toContain('Ada invites you to the workspace "Team" in Cairn, as an editor.');
  expect(text).toContain('within 7 days');
});

test('a name of a stranger adds no line, no link, and no end to an invitation', () => {
  const name = `Win\r\nBcc: all@example.org\n\nhttps://evil.example/a now \u202e${'x'.repeat(500)}`;
  const { subject, text } = sayInvitationToWorkspace(
    { ...invitation, inviter: name },
    { workspace: name, role: 'owner' },
  );
  expect(subject).not.toMatch(/[\r\n\u202e]/);
  expect(`${subject}${text.replaceAll(site, '')}`).not.toMatch(/:\/\/|evil\.example|^Bcc/m);
  expect(subject.length).toBeLessThan(130);
});

test('a decision carries its reason as the words of somebody else, and none where there is none', () => {
  const { text } = saySuggestionDecided({ ...decision, reason: 'No.\r\n\nhttps://evil.example' });
  expect(text).toContain('The maintainers say:\n\n> No.\n> \n> https://evil.example\n');
  expect(saySuggestionDecided({ ...decision, reason: ' ' }).text).not.toContain('>');
});
