import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import type { JudgedDimension } from '../../../core/evidence/committee/panel/dimensions.ts';
import type { GivenScore, Seat } from '../../../core/evidence/committee/panel/panel.ts';
import { voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { sayDate } from '../../base/public/words.ts';
import { pageOf, showProblem } from '../guests/pages.ts';
import type { Sent } from '../guests/form.ts';
import { type ShownCases, showCases } from './evidence.ts';
import { area, bdi, doing, radio } from './fields.ts';

/** What was wrong with what was sent before, and what that was. */
export type Again = { readonly problem: string | null; readonly sent: Sent };

/** The page on which somebody reads the evidence, before any opinion, and says whether anything binds them. */
export const readingPage = ({ standing, me }: SeatedGuest, shown: ShownCases, { problem }: Again): Page => {
  const { kept, panellists, panel } = standing;
  const voices = new Set(voicesOf(panel).map(({ id }) => id));
  const others = panellists.filter(({ id }) => id !== me.id && voices.has(id)).map(({ name }) => name);
  return pageOf(
    kept.title,
    markup`<header class="head">
        <h1 dir="auto">${kept.title}</h1>
        <p class="lead">
          ${bdi(kept.opener)} asks you to judge this by the bar “${bdi(kept.bar.name)}”. Read the evidence first. Then score by
          yourself: nobody sees a score before all are locked. After that you talk, the least senior first.
        </p>
        <p class="facts">You sit here as ${bdi(me.name)}${withOthers(others)}.</p>
      </header>
      ${showProblem(problem)}
      <h2>The evidence, as it stood on ${sayDate(kept.openedAt)}</h2>
      ${showCases(shown)}
      <form class="form" method="post">
        <p class="actions">${doing('read', 'I have read the evidence')}</p>
      </form>
      ${conflictForm(kept.opener)}
      ${untilWhen(standing)}`,
  );
};

const withOthers = (names: readonly string[]): Html =>
  names.length === 0
    ? markup`, so far alone`
    : markup`, with ${new Intl.ListFormat('en').formatToParts(names).map(({ type, value }) => (type === 'element' ? bdi(value) : value))}`;

const conflictForm = (opener: string): Html =>
  markup`<details class="other">
    <summary>Something binds me to ${bdi(opener)}</summary>
    <form class="form" method="post">
      <p class="hint">
        If you manage them, owe them something, or gain by the verdict, say so. You are then set apart: you give no
        score, and nobody waits for you. It stands on record.
      </p>
      ${area('because', 'What is it?')}
      <p class="actions">${doing('conflict', 'Declare a conflict of interest', 'plain')}</p>
    </form>
  </details>`;

const untilWhen = ({ kept }: SeatedGuest['standing']): Html =>
  markup`<p class="hint">
    This link is yours alone, and good until ${sayDate(kept.closesAt)}. ${kept.sentBy === 'hand' ? 'It was handed over, so nothing shows who opened it.' : ''}
  </p>`;

/** The page on which somebody scores every dimension against its anchors. */
export const scoringPage = (guest: SeatedGuest, shown: ShownCases, { problem, sent }: Again): Page => {
  const { kept, panel } = guest.standing;
  const given = panel.seats.find(({ id }) => id === guest.me.id)?.first ?? {};
  return pageOf(
    `Score: ${kept.title}`,
    markup`<header class="head">
        <h1>Score by yourself</h1>
        <p class="lead">
          For each dimension, choose what the evidence shows, and say which evidence that is. You can save, come back and
          change your mind until you lock.
        </p>
      </header>
      <details class="other">
        <summary>The evidence once more</summary>
        ${showCases(shown)}
      </details>
      <form class="form" method="post">
        ${showProblem(problem)}
        ${kept.dimensions.map((dimension) => showDimension(dimension, given[dimension.id], sent))}
        <p class="hint">Once locked, scores stay. They open for everybody when all have locked.</p>
        <p class="actions">${doing('lock', 'Lock my scores')} ${doing('score', 'Save for now', 'plain')}</p>
      </form>
      ${conflictForm(kept.opener)}
      ${untilWhen(guest.standing)}`,
  );
};

function showDimension(dimension: JudgedDimension, given: GivenScore | undefined, sent: Sent): Html {
  const { id, name, expects, anchors } = dimension;
  const score = sent[`score-${id}`] ?? (given === undefined ? '' : String(given.score));
  const because = sent[`because-${id}`] ?? given?.because;
  const options = [
    ['0', '0 · Less than any of these'],
    ...anchors.map((anchor) => [String(anchor.score), sayAnchor(anchor, dimension)] as const),
  ] as const;
  return markup`<div class="field">
    <fieldset>
      <legend>${name}</legend>
      <p class="hint">${expects}</p>
      ${options.map((option) => radio(`score-${id}`, option, score))}
    </fieldset>
    ${area(`because-${id}`, `${name}: which evidence does the score rest on?`, because)}
  </div>`;
}

const sayAnchor = ({ score, level, says }: JudgedDimension['anchors'][number], { aims }: JudgedDimension): string =>
  `${score} · ${level}${score === aims ? ' (what is aimed at)' : ''}${says === '' ? '' : `: ${says}`}`;

/** The page of somebody who has locked, while others have not. */
export const waitingPage = ({ standing, me }: SeatedGuest, { problem }: Again): Page => {
  const { kept, panel } = standing;
  const seat = panel.seats.find(({ id }) => id === me.id);
  const open = voicesOf(panel).filter(({ isLocked }) => !isLocked).length;
  return pageOf(
    'Your scores are locked',
    markup`<header class="head">
        <h1>Your scores are locked</h1>
        <p class="lead">${sayWaiting(open)}</p>
      </header>
      ${showProblem(problem)}
      <h2>What you gave</h2>
      ${seat === undefined ? nothing : showGiven(kept, seat)}
      ${conflictForm(kept.opener)}
      ${untilWhen(standing)}`,
  );
};

/** What somebody gave, with the reasons. */
export const showGiven = ({ dimensions }: KeptDimensions, { first }: Pick<Seat, 'first'>): Html =>
  markup`<dl class="shown">
    ${dimensions.map(({ id, name }) => markup`<div><dt>${name}</dt><dd dir="auto">${first[id]?.score} · ${first[id]?.because}</dd></div>`)}
  </dl>`;

type KeptDimensions = { readonly dimensions: readonly JudgedDimension[] };

const sayWaiting = (open: number): string => {
  if (open === 0)
    return 'You are the only voice so far. The scores open when somebody else was invited and has locked.';
  return open === 1
    ? 'One more has to lock. Then you see what everybody gave; you hear of it by mail.'
    : `${open} more have to lock. Then you see what everybody gave; you hear of it by mail.`;
};
