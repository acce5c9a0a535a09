import { raw } from 'hono/html';
import type { ReviewGuest } from '../../../actions/evidence/packet/reviews/guest/openReview.ts';
import { type ShownBlock, showReview } from '../../../actions/evidence/packet/reviews/guest/showReview.ts';
import { type Comment, resolutionNames, reviewBounds, sayOpen } from '../../../core/evidence/packet/reviews/review.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { sayDate, sayWrittenDate } from '../../base/public/words.ts';
import { pageOf, showProblem } from '../guests/pages.ts';
import type { Sent } from '../guests/form.ts';

/** What was wrong with what was sent before, and what that was. */
export type Again = { readonly problem: string | null; readonly sent: Sent };

/** The page on which somebody reads a packet, and comments on it block by block. */
export function reviewPage(guest: ReviewGuest, again: Again): Page {
  const { review } = guest;
  const shown = showReview(guest);
  const places = new Set(shown.sections.flatMap(({ blocks }) => blocks.map(({ place }) => place)));
  const isHere = places.has(again.sent['place'] ?? '') || again.sent['do'] === 'done';
  return pageOf(
    shown.title,
    markup`<article class="review">
      <header class="head">
        <p class="kicker">For ${review.name}, from ${review.asker}</p>
        <h1 dir="auto">${shown.title}</h1>
        ${shown.facts.length === 0 ? nothing : markup`<p class="facts">${shown.facts.map(({ label, text }) => `${label}: ${text}`).join(' · ')}</p>`}
        <p class="lead">
          Reading it takes about ${shown.minutes} ${shown.minutes === 1 ? 'minute' : 'minutes'}. Comment wherever
          something is unclear, missing or too much: ${review.asker} resolves each comment, and you see here how. Nobody
          else who reads it sees what you say.
        </p>
        ${review.question === '' ? nothing : showQuestion(guest)}
        ${guest.takenBack.map(({ by, on }) => markup`<p class="aside">${by} took back what they had signed, on ${sayWrittenDate(on)}. Do not rely on those words.</p>`)}
        ${guest.isErased ? markup`<p class="aside">Parts of it were erased since it was sent to you, and say so in their place.</p>` : nothing}
      </header>
      ${isHere ? nothing : showProblem(again.problem)}
      ${shown.sections.map(
        ({ name, heading, blocks }) =>
          markup`<section id="${name}" aria-label="${heading}">
            <h2>${heading}</h2>
            ${blocks.map((block) => showBlock(block, again))}
          </section>`,
      )}
      ${endForm(guest, again)}
      <p class="hint">This link is yours alone, and good until ${sayDate(review.goodUntil)}.</p>
    </article>`,
  );
}

const showQuestion = ({ review: { asker, question } }: ReviewGuest): Html =>
  markup`<p class="label">What ${asker} asks you</p>
    <blockquote><p dir="auto">${question}</p></blockquote>`;

/** A block; what its reader said of it, and a way to say more. What could not be kept stands in its field once more. */
function showBlock({ place, html, comments, isLabel }: ShownBlock, { problem, sent }: Again): Html {
  const isIt = problem !== null && sent['place'] === place;
  const changes = isIt && sent['do'] === 'change' ? sent['comment'] : undefined;
  const isTyped = (isIt && changes === undefined) || isLost(comments, changes);
  return markup`<div class="block" id="${place}">
    ${raw(html)}
    ${isIt ? showProblem(problem) : nothing}
    ${comments.map((comment) => showComment(comment, comment.id === changes ? sent['text'] : undefined))}
    ${isTyped ? markup`<details class="say" open>${newForm(place, sent['text'])}</details>` : nothing}
    ${isTyped || isLabel ? nothing : markup`<details class="say">${newForm(place)}</details>`}
  </div>`;
}

/** Whether what was changed is not there any more, or is resolved: its words are then offered as a new comment. */
const isLost = (comments: readonly Comment[], changes: string | undefined): boolean =>
  changes !== undefined && !comments.some(({ id, resolution }) => id === changes && resolution === null);

const newForm = (place: string, text = ''): Html =>
  markup`<summary>Comment</summary>
    <form method="post" action="#${place}">
      <input type="hidden" name="place" value="${place}" />
      ${field('What would you say of this?', text)}
      <p><button class="button" name="do" value="comment">Keep the comment</button></p>
    </form>`;

const field = (label: string, text: string): Html =>
  markup`<textarea class="control" name="text" aria-label="${label}" dir="auto" maxlength="${reviewBounds.text}">${text}</textarea>`;

const showComment = (comment: Comment, typed: string | undefined): Html =>
  markup`<div class="comment">
    <p class="said" dir="auto">${comment.text}</p>
    ${comment.resolution === null ? changeForm(comment, typed) : showResolution(comment.resolution)}
  </div>`;

const showResolution = ({ outcome, because, at }: NonNullable<Comment['resolution']>): Html =>
  markup`<p class="hint" dir="auto">${resolutionNames[outcome]} on ${sayDate(at)}${because === '' ? '.' : `: ${because}`}</p>`;

const changeForm = (comment: Comment, typed: string | undefined): Html =>
  typed === undefined
    ? markup`<details class="change">${changeFields(comment, comment.text)}</details>`
    : markup`<details class="change" open>${changeFields(comment, typed)}</details>`;

const changeFields = ({ id, place, edition }: Comment, text: string): Html =>
  markup`<summary>Change or remove</summary>
    <form method="post" action="#${place}">
      <input type="hidden" name="place" value="${place}" />
      <input type="hidden" name="comment" value="${id}" />
      <input type="hidden" name="edition" value="${edition}" />
      ${field('What you say of it', text)}
      <p>
        <button class="button" name="do" value="change">Save</button>
        <button class="button" name="do" value="remove">Remove</button>
      </p>
    </form>`;

/** How a review ends: in a word about the whole, which can be changed as long as the link is good. */
function endForm({ review, comments }: ReviewGuest, { problem, sent }: Again): Html {
  const isIt = problem !== null && sent['do'] === 'done';
  const word = isIt ? (sent['text'] ?? '') : review.word;
  return markup`<section class="end" id="end" aria-labelledby="end-heading">
    <h2 id="end-heading">${review.doneAt === null ? 'When you are done' : 'You are done'}</h2>
    <p class="hint">${sayEnd(review.doneAt, comments)}</p>
    ${isIt ? showProblem(problem) : nothing}
    <form class="form" method="post" action="#end">
      <div class="field">
        <label class="asked" for="word">What do you say of the whole?</label>
        <textarea class="control" id="word" name="text" dir="auto" maxlength="${reviewBounds.text}">${word}</textarea>
      </div>
      <p class="actions">
        <button class="button first" name="do" value="done">${review.doneAt === null ? 'I am done' : 'Save'}</button>
      </p>
    </form>
  </section>`;
}

function sayEnd(doneAt: ReviewGuest['review']['doneAt'], comments: readonly Comment[]): string {
  const made = comments.length === 0 ? 'You have made no comment yet.' : `Your comments: ${lower(sayOpen(comments))}.`;
  return doneAt === null
    ? made
    : `${made} Thank you: since ${sayDate(doneAt)} it is known that you have read it. You can still comment, and change what you said.`;
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The page of a link that is good no longer, or whose packet is gone. */
export const endedPage = ({ standing, review: { asker } }: ReviewGuest): Page => {
  const { title, lead } = ended[standing === 'open' ? 'gone' : standing];
  return pageOf(
    title,
    markup`<header class="head">
      <h1>${title}</h1>
      <p class="lead">${lead(asker)}</p>
    </header>`,
  );
};

const ended = {
  expired: {
    title: 'This link has expired',
    lead: (asker: string) => `What you said until then stands. If you want to say more, ask ${asker} for another link.`,
  },
  withdrawn: {
    title: 'This link was taken back',
    lead: (asker: string) => `What you said until then stands. ${asker} no longer waits for you.`,
  },
  gone: {
    title: 'There is nothing to read any more',
    lead: (asker: string) => `${asker} has removed what this link led to. There is nothing for you to do.`,
  },
} as const;
