import { describe, expect, it } from 'vitest';
import { type Concept, checkCoverage, sayCoverageProblem } from './concept.ts';

const guardrail: Concept = {
  slug: 'guardrail-metric',
  name: 'Guardrail metric',
  deck: 'Metrics',
  summary: 'What must not get worse.',
};
const northStar: Concept = { slug: 'north-star', name: 'North star', deck: 'Metrics', summary: 'The one number.' };

describe('coverage', () => {
  it('finds no problem where every concept has a card and every card a concept', () => {
    const decks = [{ name: 'Metrics', notes: [{ label: 'What is it?', concept: 'guardrail-metric' }] }];
    expect(checkCoverage([guardrail], decks)).toEqual([]);
  });

  it('names concepts without a card, and cards with no or an unknown concept', () => {
    const notes = [
      { label: 'one', concept: 'guardrail-metric' },
      { label: 'two', concept: null },
      { label: 'three', concept: 'nort-star' },
    ];
    const problems = checkCoverage([guardrail, northStar], [{ name: 'Metrics', notes }]);
    expect(problems.map(sayCoverageProblem)).toEqual([
      'No card teaches "North star". Add one to Metrics with the concept north-star.',
      'The card "two" in Metrics names no concept. Add one.',
      'The card "three" in Metrics names the concept nort-star, which does not exist. Correct it or add the concept.',
    ]);
  });
});
