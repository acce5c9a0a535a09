import type { Role } from '../../../core/base/role.ts';

/** What a mail says. Mails about signing in have their words beside it. */
export type Words = { readonly subject: string; readonly text: string };

/** Where a mail comes from (`https://cairn.example.org`), and where its link leads. */
type Source = { readonly site: string; readonly link: string };

/** An invitation: who invites, and for how long it holds. */
export type Invitation = Source & { readonly inviter: string; readonly days: number };

/** To somebody who is to have an account. */
export const sayInvitation = ({ site, link, inviter, days }: Invitation): Words =>
  write(site, 'You are invited to Cairn', [
    `${strange(inviter)} invites you to Cairn, where you learn with cards that come back when you are about to forget them.`,
    `To make your account, open this link within ${days} days:`,
    link,
    'If you do not know who this is, do nothing.',
  ]);

/** To somebody who is to join a workspace. */
export const sayInvitationToWorkspace = (
  { site, link, inviter, days }: Invitation,
  { workspace, role }: { readonly workspace: string; readonly role: Role },
): Words =>
  write(site, `You are invited to the workspace "${strange(workspace)}"`, [
    `${strange(inviter)} invites you to the workspace "${strange(workspace)}" in Cairn, as ${articles[role]} ${role}. What you learn there is seen by nobody but you.`,
    `To join, open this link within ${days} days:`,
    link,
    'If you do not know who this is, do nothing: nobody joins in your name without the link.',
  ]);

/** What became of a suggestion for a deck, and what the maintainers say to it. */
export type Decision = Source & {
  readonly deck: string;
  readonly outcome: 'accepted' | 'edited' | 'declined';
  readonly reason: string;
  /** How many suggestions of theirs were decided alike. */
  readonly count?: number;
};

/** To somebody whose suggestion was decided on. */
export const saySuggestionDecided = ({ site, link, deck, outcome, reason, count = 1 }: Decision): Words =>
  write(site, `${outcomes[outcome].subject}: ${oneLine(deck)}`, [
    `Your suggestion for the deck "${oneLine(deck)}" ${outcomes[outcome].sentence}`,
    ...(count === 1 ? [] : [`The same is true of ${count - 1} more that you have made for it.`]),
    ...(reason.trim() === '' ? [] : ['The maintainers say:', quote(reason)]),
    'You find it here:',
    link,
  ]);

/** To whoever runs this Cairn, who wants to know whether mail arrives. */
export const sayTrial = (site: string): Words =>
  write(site, 'Cairn can send mail', ['You asked for this mail to see whether Cairn can send any. It can.']);

/** A mail of these paragraphs, signed by the Cairn it comes from. */
export function write(site: string, subject: string, paragraphs: readonly string[]): Words {
  return { subject, text: `${[...paragraphs, `Cairn at ${new URL(site).host}`].join('\n\n')}\n` };
}

/** A name that somebody chose, as one short line. */
const oneLine = (name: string): string => cut(name.replace(/[\p{C}\s]+/gu, ' ').trim(), 80);

/** The same from somebody the reader may not know: no mail program shows a link in it. */
export const strange = (name: string): string => oneLine(name.replace(/:\/\//g, ' ').replace(/\.(?=[^\s.])/gu, '. '));

/** A text that somebody wrote, marked as theirs on each of its lines: none of them is taken for Cairn's. */
export const quote = (text: string): string =>
  cut(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{C}\n]/gu, '')
      .trim(),
    2_000,
  )
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

const articles = { viewer: 'a', reviewer: 'a', member: 'a', editor: 'an', owner: 'an' } as const satisfies Record<
  Role,
  string
>;

const outcomes = {
  accepted: { subject: 'Your suggestion was accepted', sentence: 'was accepted. The credit is yours.' },
  edited: { subject: 'Your suggestion was accepted', sentence: 'was accepted in other words. The credit is yours.' },
  declined: { subject: 'Your suggestion was declined', sentence: 'was declined.' },
} as const satisfies Record<Decision['outcome'], { readonly subject: string; readonly sentence: string }>;
