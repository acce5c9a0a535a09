import { raw } from 'hono/html';
import type { DecisionInLog } from '../../../actions/evidence/decisions/publicLogs.ts';
import { decisionPath, logPath, type ReadDecision } from '../../../contract/evidence/publicLogs.ts';
import type { SafeHtml } from '../../../core/base/prose.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { sayWrittenDate } from '../../base/public/words.ts';
import { factsOf } from './logPage.ts';

/** The page of one decision: the answer first, so that whoever was sent here has it at once. */
export const decisionPage = ({ log, decision }: DecisionInLog): Page => ({
  title: `${decision.title} · ${log.title}`,
  description: decision.outcome === null ? decision.title : `${decision.title}: ${decision.outcome}`,
  path: decisionPath(log.slug, decision.id),
  isListed: log.visibility === 'public',
  describe: null,
  part: 'evidence',
  main: markup`<header class="head">
      <p class="kicker"><a href="${logPath(log.slug)}">${log.title}</a>, decision ${decision.number}</p>
      <h1>${decision.title}</h1>
      <p class="facts">${factsOf(decision).join(' · ')}</p>
    </header>
    <div class="sections">${showMoves(log, decision)} ${showAnswer(decision)} ${showText('Context', decision.context)}
    ${showText('What mattered', decision.drivers)} ${showOptions(decision)} ${showDissent(decision)}
    ${showText('Consequences', decision.consequences)} ${showEnd(log, decision)}</div>`,
});

const showMoves = ({ slug }: DecisionInLog['log'], { supersedes, supersededBy }: ReadDecision): Html =>
  markup`${
    supersededBy === null
      ? nothing
      : markup`<p class="aside">
          This was decided again later:
          <a href="${decisionPath(slug, supersededBy.id)}">see decision ${supersededBy.number}</a>.
        </p>`
  }${
    supersedes === null
      ? nothing
      : markup`<p class="facts">
          It takes the place of
          <a href="${decisionPath(slug, supersedes.id)}">decision ${supersedes.number}</a>.
        </p>`
  }`;

const showAnswer = ({ outcome, because, status }: ReadDecision): Html =>
  markup`<section class="text" aria-labelledby="answer">
    <h2 id="answer">${outcome === null ? 'Not decided yet' : 'What was decided'}</h2>
    ${outcome === null ? markup`<p>It is ${status.toLowerCase()}.</p>` : markup`<p><strong>${outcome}</strong></p>`}
    ${show(because)}
  </section>`;

const showText = (title: string, text: SafeHtml): Html =>
  text === ''
    ? nothing
    : markup`<section class="text">
        <h2>${title}</h2>
        ${show(text)}
      </section>`;

const showOptions = ({ options }: ReadDecision): Html =>
  options.length === 0
    ? nothing
    : markup`<section class="text">
        <h2>What was weighed</h2>
        ${options.map(
          (option) =>
            markup`<h3>${option.option}</h3>
              ${showSide('For it', option.for)} ${showSide('Against it', option.against)}`,
        )}
      </section>`;

const showSide = (label: string, text: SafeHtml): Html =>
  text === ''
    ? nothing
    : markup`<div>
        <p class="label">${label}</p>
        ${show(text)}
      </div>`;

const showDissent = ({ dissent }: ReadDecision): Html =>
  dissent.length === 0
    ? nothing
    : markup`<section class="text">
        <h2>Who saw it otherwise</h2>
        ${dissent.map(
          ({ who, what }) =>
            markup`<h3>${who}</h3>
              ${show(what)}`,
        )}
      </section>`;

const showEnd = ({ slug }: DecisionInLog['log'], { id, deciders, reviewOn }: ReadDecision): Html =>
  markup`<p class="facts">
    ${deciders.length === 0 ? nothing : markup`Decided by ${deciders.join(', ')}. `}
    ${reviewOn === null ? nothing : markup`It is looked at again on <time datetime="${reviewOn}">${sayWrittenDate(reviewOn)}</time>. `}
    <a href="${decisionPath(slug, id, '.md')}">As Markdown</a>
  </p>`;

const show = (text: SafeHtml): Html => (text === '' ? nothing : markup`<div class="prose">${raw(text)}</div>`);
