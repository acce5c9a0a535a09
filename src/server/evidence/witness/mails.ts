import type { Receipt } from '../../../actions/evidence/testimonials/signTestimonial.ts';
import type { Letter } from '../../base/mail/post.ts';
import { quote, strange, write } from '../../base/mail/words.ts';

/** A mail to a witness: where this Cairn is, where their link leads, and to which address it goes. */
export type ToWitness = { readonly site: string; readonly link: string; readonly to: string };

/** Asks somebody to be a witness. The note is the asker's, and marked as theirs. */
export const mailAsking = (
  { site, link, to }: ToWitness,
  {
    asker,
    witness,
    note,
    days,
  }: { readonly asker: string; readonly witness: string; readonly note: string; readonly days: number },
): Letter => ({
  to,
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
  { site, link, to }: ToWitness,
  { asker, witness, isLast }: { readonly asker: string; readonly witness: string; readonly isLast: boolean },
): Letter => ({
  to,
  ...write(site, `${strange(asker)} still hopes for your word`, [
    `Dear ${strange(witness)},`,
    `${strange(asker)} asked you to bear witness to what changed in your work. You find it here, and can decline there as well:`,
    link,
    isLast ? 'You will hear of it no more.' : 'There will be one more reminder at most.',
  ]),
});

/** The code that proves an address. It stands on a line of its own. */
export const mailCode = ({ site, to }: Omit<ToWitness, 'link'>, code: string, minutes: number): Letter => ({
  to,
  ...write(site, `${code} is your code to sign`, [
    `Type this code on the page to sign your testimonial. It is good for ${minutes} minutes.`,
    code,
    'If you did not ask for it, do nothing: without the code nothing is signed.',
  ]),
});

/** What a witness keeps: all that they signed, and the head of the log that holds it. */
export const mailReceipt = (
  { site, link, to }: ToWitness,
  { document, jwt, checkpoint }: Receipt,
  asker: string,
): Letter => ({
  to,
  ...write(site, 'Your receipt: what you signed', [
    `You signed a testimonial for ${strange(asker)}. What you signed is attached, as JSON and as a token that other programs read. Nobody can change it, or sign again with the key that was made for it: that key is gone.`,
    'The file checkpoint.txt is the signed head of the log that holds your testimonial. Keep it: with it you can show if the history is ever rewritten. Anybody can check all of this, without an account:',
    `${site}/verify`,
    'You can take your testimonial back at any time. Keep this mail for that, and open:',
    link,
  ]),
  attachments: [
    { name: 'testimonial.json', type: 'application/vc', text: document },
    { name: 'testimonial.jwt', type: 'application/vc+jwt', text: jwt },
    { name: 'checkpoint.txt', type: 'text/plain', text: checkpoint },
  ],
});
