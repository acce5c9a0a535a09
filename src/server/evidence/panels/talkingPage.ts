import type { SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import type { Doing } from '../../../actions/evidence/panels/guest/takePart.ts';
import { soundAccordOf } from '../../../core/evidence/committee/panel/accord.ts';
import type { JudgedDimension } from '../../../core/evidence/committee/panel/dimensions.ts';
import { refusalOf } from '../../../core/evidence/committee/panel/mayHappen.ts';
import { chairOf, type Panel, type Seat, voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import { sayAccord } from '../../../core/evidence/committee/panel/sayAccord.ts';
import { verdictWords } from '../../../core/evidence/committee/panel/verdictWords.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { pageOf, showProblem } from '../guests/pages.ts';
import { type ShownCases, showCases } from './evidence.ts';
import { area, bdi, doing, radio, select } from './fields.ts';
import type { Again } from './scoringPages.ts';

/** The page of somebody on a panel once all scores are open: what everybody gave, who speaks next, and the verdict. */
export function talkingPage({ standing, me, context }: SeatedGuest, shown: ShownCases, { problem, sent }: Again): Page {
  const { kept, panellists, panel } = standing;
  const names: Names = new Map(panellists.map(({ id, name }) => [id, name]));
  const seat = panel.seats.find(({ id }) => id === me.id);
  if (seat === undefined) throw new Error('somebody on a panel has no seat');
  const may = (doing: Doing): boolean =>
    refusalOf(panel, { ...doing, at: context.now(), panellist: me.id }) === undefined;
  const parts = { panel, names, seat, dimensions: kept.dimensions, because: sent['because'] ?? '' };
  return pageOf(
    kept.title,
    markup`<header class="head">
        <h1 dir="auto">${kept.title}</h1>
        <p class="lead">${sayState(panel, names)}</p>
      </header>
      ${showProblem(problem)}
      ${panel.verdict === null ? nothing : showVerdict(panel, names)}
      ${may({ kind: 'dissented', because: 'x' }) ? dissentForm(parts) : nothing}
      ${panel.verdict === null ? showTurn(parts, may({ kind: 'spoke' })) : nothing}
      ${may({ kind: 'decided', verdict: 'promote', because: 'x' }) ? verdictForm(parts) : nothing}
      <details class="other">
        <summary>The evidence once more</summary>
        ${showCases(shown)}
      </details>
      <h2>What everybody gave</h2>
      ${kept.dimensions.map((dimension) => showScores(dimension, panel, names))}
      <p class="hint">${sayAccord(soundAccordOf(panel))}</p>
      ${panel.verdict === null && seat.hasSpoken ? changeForm(parts) : nothing}
      ${showApart(panel, names)}`,
  );
}

type Names = ReadonlyMap<string, string>;

type Parts = {
  readonly panel: Panel;
  readonly names: Names;
  readonly seat: Seat;
  readonly dimensions: readonly JudgedDimension[];
  /** A reason that was refused with what it was for. */
  readonly because: string;
};

const nameOf = (names: Names, id: string): Html => bdi(names.get(id) ?? '');

/** Voices in the order in which they speak. */
const bySeniority = (panel: Panel): readonly Seat[] =>
  voicesOf(panel).toSorted((one, other) => one.seniority - other.seniority);

/** Those whose score of a dimension stands on record: all who have a say, and whoever was excused after locking. */
const onRecord = (panel: Panel, dimension: string): readonly Seat[] => [
  ...bySeniority(panel),
  ...panel.seats.filter(({ excused, now }) => excused !== null && now[dimension] !== undefined),
];

function sayState(panel: Panel, names: Names): Html {
  if (panel.verdict !== null) return markup`The panel has decided. What was said stands.`;
  const chair = chairOf(panel);
  const silent = bySeniority(panel).find(({ hasSpoken }) => !hasSpoken);
  if (silent === undefined) return markup`Everybody has spoken. ${nameOf(names, chair?.id ?? '')} says the verdict.`;
  return markup`All scores are open. Talk about them, the least senior first. ${nameOf(names, silent.id)} speaks next.`;
}

const showVerdict = ({ verdict, dissents }: Panel, names: Names): Html =>
  verdict === null
    ? nothing
    : markup`<section aria-labelledby="verdict">
        <h2 id="verdict">Verdict: ${verdictWords[verdict.verdict]}</h2>
        <p class="said" dir="auto">${verdict.because}</p>
        ${dissents.map(({ panellist, because }) => markup`<p class="aside">${nameOf(names, panellist)} dissents: ${bdi(because)}</p>`)}
      </section>`;

const showTurn = ({ panel, names, seat }: Parts, mayToo: boolean): Html =>
  markup`<h2>Who has spoken</h2>
    <ol class="turns">
      ${bySeniority(panel).map(({ id, hasSpoken }) => markup`<li>${nameOf(names, id)}: ${hasSpoken ? 'has spoken' : 'not yet'}</li>`)}
    </ol>
    ${
      mayToo && !seat.hasSpoken
        ? markup`<form class="form" method="post">
            <p class="hint">When it is your turn, say in the meeting or the thread how you came to your scores. Then note it here.</p>
            <p class="actions">${doing('speak', 'I have spoken')}</p>
          </form>`
        : nothing
    }`;

const verdictForm = ({ because }: Parts): Html =>
  markup`<form class="form" method="post">
    <fieldset>
      <legend>The verdict</legend>
      ${Object.entries(verdictWords).map((option) => radio('verdict', option, ''))}
    </fieldset>
    ${area('because', 'What does it rest on?', because)}
    <p class="hint">You say it for the panel. It is final, and those who see it otherwise can dissent.</p>
    <p class="actions">${doing('decide', 'Say the verdict')}</p>
  </form>`;

const dissentForm = ({ because }: Parts): Html =>
  markup`<details class="other">
    <summary>I see it otherwise</summary>
    <form class="form" method="post">
      ${area('because', 'Why? It stands on record with your name.', because)}
      <p class="actions">${doing('dissent', 'Put my dissent on record', 'plain')}</p>
    </form>
  </details>`;

const showScores = ({ id, name }: JudgedDimension, panel: Panel, names: Names): Html =>
  markup`<h3>${name}</h3>
    <dl class="shown" aria-label="${name}">
      ${onRecord(panel, id).map((seat) => markup`<div><dt>${nameOf(names, seat.id)}${seat.excused === null ? '' : ' (excused)'}: ${sayScore(seat, id)}</dt><dd dir="auto">${sayReasons(seat, id)}</dd></div>`)}
    </dl>`;

const sayScore = ({ first, now }: Seat, id: string): string =>
  first[id]?.score === now[id]?.score ? `${now[id]?.score}` : `${now[id]?.score}, first ${first[id]?.score}`;

const sayReasons = ({ first, now }: Seat, id: string): string =>
  first[id]?.because === now[id]?.because
    ? (now[id]?.because ?? '')
    : `${now[id]?.because} (At first: ${first[id]?.because})`;

const changeForm = ({ dimensions, because }: Parts): Html =>
  markup`<details class="other">
    <summary>Change one of my scores</summary>
    <form class="form" method="post">
      <p class="hint">Your first score stays on record beside the new one.</p>
      ${select('dimension', 'Dimension', { options: dimensions.map(({ id, name }) => [id, name] as const) })}
      ${select('score', 'New score', { options: scoresOf(dimensions).map((score) => [score, score] as const) })}
      ${area('because', 'What has changed your mind?', because)}
      <p class="actions">${doing('change', 'Change the score', 'plain')}</p>
    </form>
  </details>`;

const scoresOf = (dimensions: readonly JudgedDimension[]): readonly string[] =>
  Array.from({ length: Math.max(...dimensions.map(({ most }) => most)) + 1 }, (_, score) => String(score));

function showApart({ seats }: Panel, names: Names): Html {
  const apart = seats.filter(({ conflict, excused }) => conflict !== null || excused !== null);
  return apart.length === 0
    ? nothing
    : markup`<h2>Set apart or excused</h2>
        ${apart.map(({ id, conflict, excused }) => markup`<p>${nameOf(names, id)}, ${conflict === null ? 'excused' : 'set apart'}: ${bdi(conflict ?? excused ?? '')}</p>`)}`;
}
