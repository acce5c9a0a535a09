import type { PanelId } from '../../../core/base/id.ts';
import type { Letter } from '../../base/mail/post.ts';
import { quote, strange, write } from '../../base/mail/words.ts';
import { sayDate } from '../../base/public/words.ts';
import type { Instant } from '../../../core/base/instant.ts';

/** A mail about a panel: where this Cairn is, to which address it goes, and about which panel. */
export type AboutPanel = { readonly site: string; readonly to: string; readonly about: PanelId };

/** What a mail tells of a panel. */
type Told = { readonly title: string; readonly opener: string; readonly closesAt: Instant };

/** Invites somebody to a panel. The title is whoever opened it's, and marked as theirs. */
export const mailInvitation = (
  { site, to, about }: AboutPanel,
  {
    panel: { title, opener, closesAt },
    panellist: { name },
    link,
  }: { readonly panel: Told; readonly panellist: { readonly name: string }; readonly link: string },
): Letter => ({
  to,
  about,
  ...write(site, `${strange(opener)} asks you to sit on a panel`, [
    `Dear ${strange(name)},`,
    `${strange(opener)} asks you and others to judge what they wrote down about their work:`,
    quote(title),
    'Read the evidence, say whether anything binds you to them, and score it by yourself. Nobody sees a score before all are locked. You need no account. The link is yours alone, so pass it on to nobody, and keep this mail: you come back by it.',
    link,
    `It is good until ${sayDate(closesAt)}. If you do not know who this is, do nothing.`,
  ]),
});

/** The code by which somebody on a panel locks their scores. */
export const mailSeatCode = (
  { site, to, about }: AboutPanel,
  { code, minutes, link }: { readonly code: string; readonly minutes: number; readonly link: string },
): Letter => ({
  to,
  about,
  ...write(site, `${code} is your code to lock your scores`, [
    `Type this code on the page to lock your scores. It is good for ${minutes} minutes.`,
    code,
    'The page is here:',
    `${link}?code`,
    'If you did not ask for it, do nothing: without the code nothing is locked.',
  ]),
});

/** Tells somebody on a panel that all scores are open. Their link is in the mail that invited them. */
export const mailOpen = ({ site, to, about }: AboutPanel, { title }: Pick<Told, 'title'>): Letter => ({
  to,
  about,
  ...write(site, 'All scores are open', [
    'Everybody on this panel has locked their scores, and you can see them now:',
    quote(title),
    'Talk about them, the least senior first. The link is in the mail that invited you.',
  ]),
});

/** Tells somebody on a panel that it has decided; how stands behind the link alone. */
export const mailDecided = ({ site, to, about }: AboutPanel, { title }: Pick<Told, 'title'>): Letter => ({
  to,
  about,
  ...write(site, 'The panel has decided', [
    'There is a verdict:',
    quote(title),
    'You find it behind the link in the mail that invited you. If you see it otherwise, put your dissent on record there.',
  ]),
});

/** Tells somebody that a panel goes on without them. */
export const mailExcused = (
  { site, to, about }: AboutPanel,
  { title, opener }: Pick<Told, 'title' | 'opener'>,
): Letter => ({
  to,
  about,
  ...write(site, 'A panel goes on without you', [
    `${strange(opener)} has excused you from this panel, so there is nothing more for you to do:`,
    quote(title),
    'Your link shows why. Scores that you had locked stay on record; all else of yours is forgotten.',
  ]),
});

/** Tells whoever opened a panel how it stands; what was said stands behind the link alone. */
export const mailOpener = (
  { site, to, about }: AboutPanel,
  { title, link, news }: Pick<Told, 'title'> & { readonly link: string; readonly news: keyof typeof told },
): Letter => ({ to, about, ...write(site, told[news], [`${told[news]}:`, quote(title), 'You find it here:', link]) });

const told = { open: 'All scores of your panel are open', decided: 'Your panel has decided' } as const;
