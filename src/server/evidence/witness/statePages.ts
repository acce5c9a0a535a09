import { codeMinutes } from '../../../actions/evidence/testimonials/answering.ts';
import type { Guest } from '../../../actions/evidence/testimonials/showWitness.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { labelOfShown } from '../../../core/evidence/testimonials/shown.ts';
import { formatTestimony, markOfDraft, type Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import { maskAddress, type RequestStanding } from '../../../core/evidence/testimonials/request.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { pageOf, showProblem } from './pieces.ts';

/**
 * The page on which a witness types the code that was mailed to them, under the words that it signs. Whoever has the link
 * could have written others meanwhile: the form says which it stood under.
 */
export const codePage = ({ request }: Guest, said: Testimony, problem: string | null): Page =>
  pageOf(
    'Type the code',
    markup`<header class="head">
        <h1>Type the code from your mail</h1>
        <p class="lead">
          We sent six digits to ${maskAddress(request.email)}, good for ${codeMinutes} minutes. When you type them here,
          you sign this${said.named ? ` as ${said.witness}` : ', without your name'}:
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
        <div class="field">
          <label class="asked" for="code">Code</label>
          <input class="control code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required />
        </div>
        <p class="actions"><button class="button first">Sign</button></p>
      </form>
      <p class="hint">No mail? <a href="?">Go back to what you wrote</a> and have a new code sent.</p>`,
  );

/** What stands where a request no longer waits. */
export const settledPage = ({ request }: Guest, standing: Exclude<RequestStanding, 'waiting'>): Page => {
  const { title, lead } = settled[standing];
  return pageOf(
    title,
    markup`<header class="head">
        <h1>${title}</h1>
        <p class="lead">${lead(request.asker)}</p>
      </header>
      ${standing === 'signed' ? showWithdraw() : nothing}`,
  );
};

const settled = {
  signed: {
    title: 'You signed this',
    lead: (asker: string) =>
      `Thank you. Your testimonial for ${asker} is signed once and for all, and a receipt is on its way to you by mail.`,
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
  Record<Exclude<RequestStanding, 'waiting'>, { readonly title: string; readonly lead: (asker: string) => string }>
>;

const showWithdraw = (): Html =>
  markup`<details class="other">
    <summary>Take it back</summary>
    <form class="form" method="post">
      <input type="hidden" name="do" value="withdraw" />
      <label class="choice"><input type="checkbox" name="erase" value="yes" /> Erase my words and my name as well</label>
      <p class="hint">
        Whoever checks your testimonial from now on is told that you took it back. What you have by mail stays yours.
      </p>
      <p class="actions"><button class="button">Take my testimonial back</button></p>
    </form>
  </details>`;

/** What stands where a link leads to nothing, which tells nobody whether it ever did, where too many were opened, or where too much was sent. */
export const refusedPage = ({ code, message }: Refusal<keyof typeof refused>): Page =>
  pageOf(
    refused[code],
    markup`<header class="head">
      <h1>${refused[code]}</h1>
      <p class="lead">${message}</p>
    </header>`,
  );

const refused = {
  'no-link': 'Nothing here',
  'too-often': 'That was too often',
  'too-large': 'That was too much',
} as const;
