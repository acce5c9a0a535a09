import type { Fact, Guest } from '../../../actions/evidence/testimonials/witness/showWitness.ts';
import { parseDay } from '../../../core/base/day.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { otherwises } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { maskAddress, type SentBy } from '../../../core/evidence/testimonials/request.ts';
import { relationsSeenByWitness, type Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import { sayDate } from '../../base/public/words.ts';
import { pageOf, showProblem } from '../guests/pages.ts';

/** What the form begins with, and what is wrong with what was sent before. */
export type Filled = {
  readonly said: Partial<Testimony>;
  readonly problem: string | null;
  /** Whether what was sent before was praise alone: sent once more, it is meant so. */
  readonly insists: boolean;
  /** How the code will come. */
  readonly sentBy: SentBy;
};

/** The page on which a witness reads what they are asked about, and answers. */
export const formPage = ({ request }: Guest, facts: readonly Fact[], filled: Filled) =>
  pageOf(
    `${request.asker} asks you to be a witness`,
    markup`<header class="head">
        <h1>${request.asker} asks you to be a witness</h1>
        <p class="lead">
          This is what they wrote down about a change in your work. Say whether it was so. What you write is yours
          alone: nobody can edit it, and you can take it back at any time.
        </p>
        ${request.note === '' ? nothing : markup`<blockquote><p>${request.note}</p></blockquote>`}
      </header>
      <h2 id="claim">What ${request.asker} wrote</h2>
      <dl class="shown" aria-labelledby="claim">
        ${facts.map(({ label, text }) => markup`<div><dt>${label}</dt><dd>${inWords(text)}</dd></div>`)}
      </dl>
      ${showForm(request, filled)}
      ${showDecline(request.asker)}
      <p class="hint">This link is good until ${sayDate(request.expiresAt)}.</p>`,
  );

/** A date as people write it; any other text as it is. */
function inWords(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(instant(day * dayMs));
}

const showForm = ({ email, asker, witness }: Guest['request'], { said, problem, insists, sentBy }: Filled): Html =>
  markup`<form class="form" method="post">
    ${showProblem(problem)}
    <input type="hidden" name="do" value="draft" />
    ${insists ? markup`<input type="hidden" name="insists" value="yes" />` : nothing}
    <fieldset>
      <legend>Was it so?</legend>
      ${showRadio('verdict', ['confirmed', 'Yes, as it stands'], said.verdict ?? 'confirmed')}
      ${showRadio('verdict', ['corrected', 'Not quite: I put it right below'], said.verdict ?? 'confirmed')}
    </fieldset>
    ${showArea('correction', 'How it was, in your words (only if it was not quite so)', said.correction)}
    ${showArea('change', 'What changed on your side? What do you or your team do differently now?', said.change)}
    <fieldset>
      <legend>Would it have happened anyway, without them?</legend>
      ${Object.entries(otherwises).map((option) => showRadio('otherwise', option, said.otherwise ?? ''))}
    </fieldset>
    ${showArea('because', 'Why do you think so? (if you like)', said.because)}
    ${showSelf(said, { witness, asker })}
    <p class="hint">${sentBy === 'mail' ? sayMailed(email) : unmailed}</p>
    <p class="actions"><button class="button first">${sentBy === 'mail' ? 'Send me the code' : 'Go on'}</button></p>
  </form>`;

const sayMailed = (email: string): string =>
  `To sign, you type a code that we send to ${maskAddress(email)}, and to no other address. If that is no longer yours, ask them to send a new request to the right one.`;

const unmailed =
  'To sign, you type a code. This Cairn sends no mail: whoever runs it has the code for you, and what you sign says nothing of your address.';

/** Who the witness is, and whether they may be named. */
const showSelf = (
  said: Partial<Testimony>,
  { witness, asker }: { readonly witness: string; readonly asker: string },
): Html =>
  markup`<div class="field">
      <label class="asked" for="relation">You and they</label>
      <select class="control" id="relation" name="relation">
        ${Object.entries(relationsSeenByWitness).map(([value, words]) =>
          value === said.relation
            ? markup`<option value="${value}" selected>${words}</option>`
            : markup`<option value="${value}">${words}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label class="asked" for="witness">Your name</label>
      <input class="control" id="witness" name="witness" maxlength="100" value="${said.witness ?? witness}" autocomplete="name" />
    </div>
    <label class="choice">
      ${showBox(said.named ?? true)}
      My name may be shown with what I write, also on a page that ${asker} hands on
    </label>`;

const showBox = (isChecked: boolean): Html =>
  isChecked
    ? markup`<input type="checkbox" name="named" value="yes" checked />`
    : markup`<input type="checkbox" name="named" value="yes" />`;

const showRadio = (name: string, [value, words]: readonly [string, string], chosen: string): Html =>
  markup`<label class="choice">
    ${
      value === chosen
        ? markup`<input type="radio" name="${name}" value="${value}" checked />`
        : markup`<input type="radio" name="${name}" value="${value}" />`
    }
    ${words}
  </label>`;

const showArea = (name: string, asked: string, text = ''): Html =>
  markup`<div class="field">
    <label class="asked" for="${name}">${asked}</label>
    <textarea class="control" id="${name}" name="${name}" maxlength="5000">${text}</textarea>
  </div>`;

const showDecline = (asker: string): Html =>
  markup`<details class="other">
    <summary>I would rather not</summary>
    <form class="form" method="post">
      <input type="hidden" name="do" value="decline" />
      ${showArea('reason', `Why not? ${asker} reads this. You can leave it empty.`)}
      <p class="actions"><button class="button">Decline</button></p>
    </form>
  </details>`;
