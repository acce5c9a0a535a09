import { expect, test } from 'vitest';
import { type Dimension, sayStanding } from './sentences.ts';

const ruleOf = (weight: 'gate' | 'gap' | 'hint') => ({
  rule: { id: weight, name: weight, weight, concept: '' },
  count: 1,
  findings: [],
});

const dimension: Dimension = {
  id: 'change',
  name: 'Change',
  expects: '',
  says: '',
  kinds: ['impact'],
  standing: 'missing',
  items: { found: 1, wanted: 3 },
  shownBy: [],
  holds: [],
  missing: [ruleOf('gate'), ruleOf('gap'), ruleOf('gap'), ruleOf('hint')],
};

test.each<[Partial<Dimension>, string]>([
  [{}, '1 gate and 2 gaps are open'],
  [{ missing: [ruleOf('gap')] }, '1 gap is open'],
  [{ standing: 'holds', items: { found: 1, wanted: 1 } }, 'Holds: 1 impact shows it'],
  [{ standing: 'holds', kinds: ['decision', 'refusal'], items: { found: 4, wanted: 3 } }, 'Holds: 4 records show it'],
  [{ standing: 'silent' }, 'Not enough yet to say: 1 impact shows it; 3 are looked for'],
  [{ standing: 'silent', items: { found: 2, wanted: 1 } }, 'Not enough yet to say'],
  [{ standing: 'people' }, 'For people to judge'],
])('a dimension that is %j is told in words', (told, words) => {
  expect(sayStanding({ ...dimension, ...told })).toBe(words);
});
