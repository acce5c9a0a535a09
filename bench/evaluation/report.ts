import { proseRules } from '../../src/core/evidence/prose/rules/proseRules.ts';
import type { Count } from './counting.ts';
import { scoreOf } from './counting.ts';
import type { Half } from './halves.ts';
import { bar, type LengthName, lengths, type Measured } from './measuring.ts';
import type { Labelled } from './texts.ts';

/** What was measured, as the document that tells it. */
export function formatReport(texts: readonly Labelled[], measured: readonly Measured[]): string {
  return `${[
    '# Prose rules: how good they are',
    opening,
    '## The texts, and how they were labelled',
    sayTexts(texts),
    '## Agreement of the two passes',
    table(
      ['Rule', 'Alpha', 'Left out'],
      measured.map((one) => [one.rule, figure(one.alpha), String(one.differing)]),
    ),
    '## Which rules speak unasked',
    sayWhich(measured),
    ...(['frozen', 'open'] as const).flatMap((half) => [titles[half], scores(half, measured)]),
    '## Against simpler ways',
    sayBaselines,
    baselines(measured),
    '## By length',
    sayLengths,
    byLength(measured),
    '## The adversarial part',
    sayAdversarial,
    adversarial(measured),
    '## The same in other words',
    sayAlike,
    alike(measured),
    '## What this does not show',
    limits,
  ].join('\n\n')}\n`;
}

const opening =
  'This file is written by `npm run evaluate`, from the texts and labels in `bench/evaluation` and the rules in `src/core/evidence/prose`. The same files give the same document, byte for byte. Precision says how many of the complaints that a rule makes are due, recall how many of those due it makes; F1 is the harmonic mean of both.';

const titles = { frozen: '## Scores on the frozen half', open: '## Scores on the open half' } as const;

function sayTexts(texts: readonly Labelled[]): string {
  const count = (test: (text: Labelled) => boolean) => texts.filter(test).length;
  return [
    `There are ${texts.length} texts: ${count(({ form }) => form === 'evidence')} short pieces of evidence and ${count(({ form }) => form === 'answer')} interview answers. ${count(({ part }) => part === 'adversarial')} of them are written to mislead, and ${count(({ part }) => part === 'paraphrase')} say another text again in other words. All are invented.`,
    'The texts were written by language models, in several hands and over many industries, and labelled by language models in two separate passes under the direction of this project. Neither pass saw the labels of the other, and neither ran the rules. No person labelled them. [labels.md](../bench/evaluation/labels.md) is what both passes were given. In the second set the first pass went text by text, the second question by question through the same texts in another order, without being told which are adversarial and which say another again. Where the two passes differ about a text and a rule, that text counts for nothing there; the table below says how often.',
    'There are two sets. The first, of 360 texts (`texts-1` to `texts-3`), had a frozen half of its own, whose sums were looked at twice; then all of it was opened. The second, of 480 (`texts-4` and `texts-5`), was written after that by others, who saw neither rules nor labels, and is harder: its writers were asked for usual words without the fault, and for faults without any usual word.',
    `Of the second set a text is frozen where the SHA-256 of its id begins with 8 or more (a paraphrase goes with its original): ${count(({ half }) => half === 'frozen')} are frozen, all other ${count(({ half }) => half === 'open')} are open. Rules were tuned on open texts alone. While that was done the frozen ones lay elsewhere, so that nobody who wrote a rule could read one, or its outcome; their sums were looked at once, when the rules stood.`,
  ].join('\n\n');
}

function sayWhich(measured: readonly Measured[]): string {
  const [on, off] = [measured.filter(({ isOn }) => isOn), measured.filter(({ isOn }) => !isOn)];
  const names = (some: readonly Measured[]) => some.map(({ rule }) => `\`${rule}\``).join(', ');
  return [
    `A rule is on by default where its F1 on the frozen half is at least ${bar.f1} and at least ${bar.ahead} above the better of the two simpler ways. The others exist, are switched off, and can be switched on by whoever wants them.`,
    `On: ${on.length === 0 ? 'none' : names(on)}.`,
    `Off: ${off.length === 0 ? 'none' : names(off)}.`,
  ].join('\n\n');
}

function scores(half: Half, measured: readonly Measured[]): string {
  return table(
    ['Rule', 'Texts', 'Due', 'Precision', 'Recall', 'F1'],
    measured.map(({ rule, halves }) => {
      const score = scoreOf(halves[half].ours);
      return [
        rule,
        String(halves[half].ours.texts),
        String(halves[half].due),
        figure(score?.precision),
        figure(score?.recall),
        figure(score?.f1),
      ];
    }),
  );
}

const sayBaselines =
  'A keyword list complains where one of some ten words stands, or, for what a text may lack, where none does. It was written once, by somebody who had read the open texts, and not tuned. `write-good` is a linter for English; it complains of a text where it suggests anything. Both on the frozen half.';

const baselines = (measured: readonly Measured[]): string =>
  table(
    ['Rule', 'F1', 'Keyword list', '`write-good`', 'Ahead of the better'],
    measured.map(({ rule, halves: { frozen } }) => {
      const [ours, keywords, writeGood] = [frozen.ours, frozen.keywords, frozen.writeGood].map(f1Of);
      return [rule, figure(ours), figure(keywords), figure(writeGood), figure(difference(ours, [keywords, writeGood]))];
    }),
  );

const difference = (ours: number | undefined, others: readonly (number | undefined)[]): number | undefined =>
  ours === undefined ? undefined : ours - Math.max(...others.map((other) => other ?? 0));

const sayLengths = `F1 on the frozen half, by the number of words: ${Object.entries(lengths)
  .map(([name, [least, most]]) => `${name} is ${most === Infinity ? `${least} and more` : `${least} to ${most}`}`)
  .join(', ')}. In brackets, how many complaints are due.`;

const byLength = (measured: readonly Measured[]): string =>
  table(
    ['Rule', 'Short', 'Middle', 'Long'],
    measured.map(({ rule, halves: { frozen } }) => [
      rule,
      ...(['short', 'middle', 'long'] satisfies LengthName[]).map((name) => withDue(frozen.byLength[name])),
    ]),
  );

const sayAdversarial =
  'Stuffed keywords, changes that are negated, praise of oneself in the third person, equal values before and after. F1, and in brackets how many complaints are due.';

const adversarial = (measured: readonly Measured[]): string =>
  table(
    ['Rule', 'Frozen', 'Open'],
    measured.map(({ rule, halves }) => [rule, withDue(halves.frozen.adversarial), withDue(halves.open.adversarial)]),
  );

const sayAlike = 'Of the pairs of a text and its paraphrase, how many a rule judges alike.';

const alike = (measured: readonly Measured[]): string =>
  table(
    ['Rule', 'Frozen', 'Open'],
    measured.map(({ rule, halves }) => [
      rule,
      ...[halves.frozen, halves.open].map((half) => `${half.alike.same} of ${half.alike.pairs}`),
    ]),
  );

const limits =
  'The texts are invented, and English. Writers and labellers are of one sort, so what they agree on may be their habit: the alpha above is no measure of how people would agree, who would differ more. Some 270 frozen texts give F1 within about 0.05 where a hundred complaints are due, and far less surely where twenty are. Where more than half of the texts earn a complaint, whoever always complains has an F1 of 0.7 and more, so that nothing can be 0.25 ahead of it. In the product a rule is silent where a field says what it asks for, which these texts have no fields to show.';

const f1Of = (count: Count): number | undefined => scoreOf(count)?.f1;

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

const withDue = (count: Count): string => `${figure(f1Of(count))} (${count.right + count.missed})`;

const nameOf = (rule: string): string => proseRules.find(({ id }) => id === rule)?.name ?? rule;

/** A table whose first column names a rule: by its id, and what holds where it is silent. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const named = rows.map(([rule = '', ...cells]) => line([`\`${rule}\` ${nameOf(rule)}`, ...cells]));
  return [line(head), line(head.map(() => '---')), ...named].join('\n');
}
