import type { Reading } from '../../../../contract/study/imports.ts';

/** Where the cells of a column go. */
export type Target = Reading['mapping'][number];

/** What each target is called, in the order in which they are offered. */
export const targetNames = {
  front: 'Front',
  back: 'Back',
  tags: 'Tags',
  kind: 'Kind of card',
  deck: 'Deck',
  ownId: 'Own id',
  why: 'Why it matters',
  tryAtWork: 'Try it at work',
  concept: 'Concept',
  ignore: 'Leave out',
} as const satisfies Record<Target, string>;

/** The targets in the order in which they are offered. */
export const targets = Object.keys(targetNames) as readonly Target[];

/** The mapping with column `at` going to `target`; a column that went there before is left out. */
export const assignTarget = (mapping: readonly Target[], at: number, target: Target): Target[] =>
  mapping.map((other, place) => {
    if (place === at) return target;
    return other === target ? 'ignore' : other;
  });

/** What keeps a mapping from being imported, as a sentence that says what to do; undefined where nothing does. */
export function findMappingProblem(mapping: readonly Target[]): string | undefined {
  if (mapping.includes('front')) return undefined;
  return 'No column holds the front of the cards yet. Choose “Front” above the column that asks the question.';
}
