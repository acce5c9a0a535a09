import { codeMinutes } from '../../../actions/evidence/mailedCode.ts';
import type { Guest } from '../../../actions/evidence/testimonials/witness/showWitness.ts';
import { labelOfShown } from '../../../core/evidence/testimonials/shown.ts';
import { formatTestimony, markOfDraft, type Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import { maskAddress, type RequestStanding, type SentBy } from '../../../core/evidence/testimonials/request.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { pageOf, showProblem } from '../guests/pages.ts';

/** How the code came, and what was wrong with what was typed before. */
export type Typing = { readonly sentBy: SentBy; readonly problem: string | null };

/**
 * The page on which a witness types the code that was mailed to them, under the words that it signs. Whoever has the link
 * could have written others meanwhile: the form says which it stood under.
 */
export const codePage = ({ request }: Guest, said: Testimony, { sentBy, problem }: Typing): Page =>
  pageOf(
    'Type the code',
    markup`<header class="head">
        <h1>${typeTheCode[sentBy]}</h1>
        <p class="lead">
          ${sayWhereCodeIs(request, sentBy)} When you type them here, you sign
          this${said.named ? ` as ${said.witness}` : ', without your name'}:
        </p>
        <blockquote>
          ${formatTestimony(said, request.shown.map(labelOfShown))
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => markup`<p>${line}</p>`)}
        </blockquote>
      </header>
      <form class="form" method="post">
        ${showProblem(problem)}
        <input type="hidden" name="do" value="sign" />
        <input type="hidden" name="draft" value="${markOfDraft(said)}" />
        ${codeField}
        <p class="actions"><button class="button first">Sign</button></p>
      </form>
      <p class="hint">${noCode[sentBy]} <a href="?">Go back to what you wrote</a> and ask for a new code.</p>`,
  );

/** The page on which a witness types the code by which they take back what they signed: a link can be passed on. */
export const takeBackPage = ({ request }: Guest, { sentBy, problem }: Typing): Page =>
  pageOf(
    'Take it back',
    markup`<header class="head">
        <h1>${typeTheCode[sentBy]}</h1>
        <p class="lead">
          ${sayWhereCodeIs(request, sentBy)} When you type them here, your testimonial for ${request.asker} no longer
          counts.
        </p>
      </header>
      <form class="form" method="post">
        ${showProblem(problem)}
        <input type="hidden" name="do" value="withdraw" />
        ${codeField}
        <label class="choice"><input type="checkbox" name="erase" value="yes" /> Erase my words and my name as well</label>
        <p class="hint">
          Whoever checks your testimonial from now on is told that you took it back. What you have by mail stays yours.
        </p>
        <p class="actions"><button class="button first">Take my testimonial back</button></p>
      </form>
      <p class="hint">${noCode[sentBy]} <a href="?">Go back</a> and ask for a new code.</p>
      <p class="hint">Is that address no longer yours? Ask ${request.asker} to erase your testimonial for you.</p>`,
  );

const codeField = markup`<div class="field">
    <label class="asked" for="code">Code</label>
    <input class="control code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required />
  </div>`;

const typeTheCode = { mail: 'Type the code from your mail', hand: 'Type the code' } as const;

const noCode = { mail: 'No mail?', hand: 'No code?' } as const;

const sayWhereCodeIs = ({ email }: Guest['request'], sentBy: SentBy): string =>
  sentBy === 'mail'
    ? `We sent six digits to ${maskAddress(email)}, good for ${codeMinutes} minutes.`
    : `This Cairn sends no mail. Whoever runs it finds six digits for you among the mails that were not sent, good for ${codeMinutes} minutes: ask them.`;

/** How a request stands that no longer waits, and how a code would come. */
export type Settled = { readonly standing: Exclude<RequestStanding, 'waiting'>; readonly sentBy: SentBy };

/** What stands where a request no longer waits. */
export const settledPage = ({ request }: Guest, { standing, sentBy }: Settled): Page => {
  const { title, lead } = settled[standing];
  return pageOf(
    title,
    markup`<header class="head">
        <h1>${title}</h1>
        <p class="lead">${lead(request.asker, sentBy)}</p>
      </header>
      ${standing === 'signed' ? showTakeBack(request, sentBy) : nothing}`,
  );
};

const settled = {
  signed: {
    title: 'You signed this',
    lead: (asker: string, sentBy: SentBy) =>
      `Thank you. Your testimonial for ${asker} is signed, and nobody can change it.${sentBy === 'mail' ? ' A receipt is on its way to you by mail.' : ''}`,
  },
  declined: {
    title: 'You declined',
    lead: (asker: string) =>
      `${asker} can see that you declined, and the reason if you gave one. You will not be reminded.`,
  },
  revoked: {
    title: 'This request was taken back',
    lead: (asker: string) => `${asker} no longer asks for it. There is nothing for you to do.`,
  },
  withdrawn: {
    title: 'You took your testimonial back',
    lead: () => 'It no longer counts, and whoever checks it is told so.',
  },
  expired: {
    title: 'This request has expired',
    lead: (asker: string) => `It waited for three weeks. If you want to answer, tell ${asker} to ask you again.`,
  },
} as const satisfies Readonly<
  Record<Settled['standing'], { readonly title: string; readonly lead: (asker: string, sentBy: SentBy) => string }>
>;

const showTakeBack = ({ email }: Guest['request'], sentBy: SentBy): Html =>
  markup`<details class="other">
    <summary>Take it back</summary>
    <form class="form" method="post">
      <input type="hidden" name="do" value="prepare" />
      <p class="hint">
        You can, at any time. To do so you type a code, so that nobody does it for you:
        ${sentBy === 'mail' ? `we send it to ${maskAddress(email)}.` : 'whoever runs this Cairn has it for you.'}
      </p>
      <p class="actions"><button class="button">${sentBy === 'mail' ? 'Send me the code' : 'Make the code'}</button></p>
    </form>
  </details>`;
