import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseRuleId } from '../../src/core/evidence/prose/base/rule.ts';
import { type Half, halfOf } from './halves.ts';

/** A text with its half and with what each of two passes complains of. */
export type Labelled = {
  readonly id: string;
  readonly form: 'evidence' | 'answer';
  readonly part: 'main' | 'adversarial' | 'paraphrase';
  /** The text that it says again in other words. */
  readonly of?: string;
  readonly text: string;
  readonly half: Half;
  readonly first: ReadonlySet<ProseRuleId>;
  readonly second: ReadonlySet<ProseRuleId>;
};

type Labels = { readonly id: string; readonly labels: readonly ProseRuleId[] };

const batches = [1, 2, 3, 4, 5];

/** Every text that both passes have labelled, in the order of the files. */
export function readTexts(folder: string): readonly Labelled[] {
  const first = readLabels(folder, 'first');
  const second = readLabels(folder, 'second');
  return batches
    .flatMap((batch) =>
      readLines<Omit<Labelled, 'half' | 'first' | 'second'>>(folder, `texts-${batch}.jsonl`).map((text) => ({
        ...text,
        half: halfOf(text, batch),
      })),
    )
    .map((text) => ({
      ...text,
      first: labelsOf(first, text.id, 'first'),
      second: labelsOf(second, text.id, 'second'),
    }));
}

const readLabels = (folder: string, pass: 'first' | 'second'): ReadonlyMap<string, readonly ProseRuleId[]> =>
  new Map(
    batches.flatMap((batch) =>
      readLines<Labels>(folder, `labels-${pass}-${batch}.jsonl`).map(({ id, labels }) => [id, labels] as const),
    ),
  );

function labelsOf(
  labels: ReadonlyMap<string, readonly ProseRuleId[]>,
  id: string,
  pass: string,
): ReadonlySet<ProseRuleId> {
  const found = labels.get(id);
  if (found === undefined) throw new Error(`The ${pass} pass has no labels for ${id}.`);
  return new Set(found);
}

const readLines = <T>(folder: string, name: string): readonly T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
