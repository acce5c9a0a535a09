import type { PacketReviewId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Letter } from '../../base/mail/post.ts';
import { quote, strange, write } from '../../base/mail/words.ts';
import { sayDate } from '../../base/public/words.ts';

/** A mail about a review: where this Cairn is, to which address it goes, and about which review. */
export type AboutReview = { readonly site: string; readonly to: string; readonly about: PacketReviewId };

/** What somebody is asked to read. */
export type Asked = {
  readonly name: string;
  readonly asker: string;
  readonly question: string;
  readonly title: string;
  readonly goodUntil: Instant;
  readonly link: string;
};

/** Asks somebody to read a packet. Title and question are those of whoever asks, and marked as theirs. */
export const mailAsked = (
  { site, to, about }: AboutReview,
  { name, asker, question, title, goodUntil, link }: Asked,
): Letter => ({
  to,
  about,
  ...write(site, `${strange(asker)} asks you to read what they will put before a committee`, [
    `Dear ${strange(name)},`,
    `${strange(asker)} asks for your comments on this:`,
    quote(title),
    ...(question === '' ? [] : ['They ask you to look at one thing above all:', quote(question)]),
    'Read it, and comment where something is unclear, missing or too much. Each comment is answered. You need no account, and nobody else who reads it sees what you say. The link is yours alone, so pass it on to nobody, and keep this mail: you come back by it.',
    link,
    `It is good until ${sayDate(goodUntil)}. If you do not know who this is, do nothing.`,
  ]),
});

/** Tells a reviewer that all they said was answered; how stands behind their link alone. */
export const mailResolved = (
  { site, to, about }: AboutReview,
  { asker, title, goodUntil }: Pick<Asked, 'asker' | 'title' | 'goodUntil'>,
): Letter => ({
  to,
  about,
  ...write(site, 'Your comments were answered', [
    `${strange(asker)} has resolved every comment that you made on this:`,
    quote(title),
    `What came of each you find behind the link in the mail that asked you, until ${sayDate(goodUntil)}.`,
  ]),
});

/** Tells whoever asked that a reviewer is done. What they said stands in no mail. */
export const mailDone = (
  { site, to, about }: AboutReview,
  { name, title, link }: Pick<Asked, 'name' | 'title' | 'link'>,
): Letter => ({
  to,
  about,
  ...write(site, `${strange(name)} has read your packet`, [
    `${strange(name)} is done with this:`,
    quote(title),
    'Their comments wait for you here:',
    link,
  ]),
});
