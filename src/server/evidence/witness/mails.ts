import type { Receipt } from '../../../actions/evidence/testimonials/witness/signTestimonial.ts';
import type { WitnessRequestId } from '../../../core/base/id.ts';
import type { Letter } from '../../base/mail/post.ts';
import { quote, strange, write } from '../../base/mail/words.ts';

/** A mail to a witness: where this Cairn is, where their link leads, to which address it goes, and about which request. */
export type ToWitness = {
  readonly site: string;
  readonly link: string;
  readonly to: string;
  readonly about: WitnessRequestId;
};

/** Asks somebody to be a witness. The note is the asker's, and marked as theirs. */
export const mailAsking = (
  { site, link, to, about }: ToWitness,
  {
    asker,
    witness,
    note,
    days,
  }: { readonly asker: string; readonly witness: string; readonly note: string; readonly days: number },
): Letter => ({
  to,
  about,
  ...write(site, `${strange(asker)} asks you to be a witness`, [
    `Dear ${strange(witness)},`,
    `${strange(asker)} wrote down what changed in your work because of something they did, and asks whether you can bear witness to it. It takes about three minutes, and you need no account.`,
    ...(note === '' ? [] : [`${strange(asker)} adds:`, quote(note)]),
    `Open this link within ${days} days to see what they wrote. You can confirm it, put it right, or decline:`,
    link,
    'If you do not know who this is, do nothing. Nobody signs in your name without a code that goes to this address.',
  ]),
});

/** Reminds somebody of it. */
export const mailReminder = (
  { site, link, to, about }: ToWitness,
  { asker, witness, isLast }: { readonly asker: string; readonly witness: string; readonly isLast: boolean },
): Letter => ({
  to,
  about,
  ...write(site, `${strange(asker)} still hopes for your word`, [
    `Dear ${strange(witness)},`,
    `${strange(asker)} asked you to bear witness to what changed in your work. You find it here, and can decline there as well:`,
    link,
    isLast ? 'You will hear of it no more.' : 'There will be one more reminder at most.',
  ]),
});

/** The code that proves an address, and for what. */
export type Code = { readonly code: string; readonly minutes: number; readonly proves: keyof typeof proven };

/** Carries a code. It stands on a line of its own, as does the link to the page that asks for it. */
export const mailCode = ({ site, link, to, about }: ToWitness, { code, minutes, proves }: Code): Letter => ({
  to,
  about,
  ...write(site, `${code} is your code to ${proven[proves].verb}`, [
    `Type this code on the page to ${proven[proves].verb} your testimonial. It is good for ${minutes} minutes.`,
    code,
    'The page is here:',
    `${link}?code`,
    `If you did not ask for it, do nothing: without the code ${proven[proves].without}.`,
  ]),
});

const proven = {
  signing: { verb: 'sign', without: 'nothing is signed' },
  takingBack: { verb: 'take back', without: 'it stays as you signed it' },
} as const;

/** What a witness keeps: all that they signed, and the head of the log that holds it. */
export const mailReceipt = (
  { site, link, to, about }: ToWitness,
  { document, jwt, checkpoint }: Receipt,
  asker: string,
): Letter => ({
  to,
  about,
  ...write(site, 'Your receipt: what you signed', [
    `You signed a testimonial for ${strange(asker)}. What you signed is attached, as JSON and as a token that other programs read. Nobody can change it, or sign again with the key that was made for it: that key is gone.`,
    'The file checkpoint.txt is the signed head of the log that holds your testimonial. Keep it: with it you can show if the history is ever rewritten. Anybody can check all of this, without an account:',
    `${site}/verify`,
    'You can take your testimonial back at any time, with a code that goes to this address. Keep this mail for that, and open:',
    link,
  ]),
  attachments: [
    { name: 'testimonial.json', type: 'application/vc', text: document },
    { name: 'testimonial.jwt', type: 'application/vc+jwt', text: jwt },
    { name: 'checkpoint.txt', type: 'text/plain', text: checkpoint },
  ],
});

/** What a witness answered. */
export type Answer = keyof typeof answers;

/** Tells whoever asked a witness what came of it; their words are behind the link alone. */
export const mailAnswer = (
  { site, link, to }: Omit<ToWitness, 'about'>,
  { witness, title, answer }: { readonly witness: string; readonly title: string; readonly answer: Answer },
): Letter => ({
  to,
  ...write(site, `${strange(witness)} ${answers[answer].said}`, [
    `You asked ${strange(witness)} to bear witness to this:`,
    quote(title),
    answers[answer].more,
    link,
  ]),
});

const answers = {
  signed: { said: 'signed your testimonial', more: 'It is signed, as it stands. You find it here:' },
  corrected: {
    said: 'signed, in their own words',
    more: 'It is signed, and they put right what was not quite so. Read it here, and decide whether to change what you wrote:',
  },
  declined: { said: 'declined to be a witness', more: 'They would rather not. If they said why, you find it here:' },
  withdrawn: {
    said: 'took their testimonial back',
    more: 'It no longer counts, and whoever checks it is told so. What is left is here:',
  },
} as const;
