import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** One artifact is not asked to prove many things. */
export const notSpreadThin = declareRule({
  id: 'not-spread-thin',
  name: 'One artifact backs few impacts',
  about: 'artifact',
  weight: 'hint',
  reason: 'One document under every claim is one proof. A pattern needs several that do not hang on each other.',
  question: 'Is there another proof for each of these?',
  concept: 'claim-pattern',
  reads: ['artifact', 'impact'],
  limits: ['impacts-of-artifact'],
  judge: ({ values: { of = [] } }, around) => {
    const backed = of.filter((id) => around.find('impact', id) !== undefined).length;
    return flawWhen(backed > around.limit('impacts-of-artifact'), {
      field: 'of',
      message: `${backed} impacts rest on this one artifact.`,
      next: 'Find a piece of its own for each of them.',
    });
  },
  passes: {
    records: [
      a('impact', 'one', { what: 'Ads reads our glossary' }),
      a('artifact', 'page', { title: 'Glossary', of: ['one'] }),
    ],
  },
  fails: {
    records: [
      ...['one', 'two', 'three', 'four'].map((key) => a('impact', key, { what: `Team ${key} reads our glossary` })),
      a('artifact', 'page', { title: 'Glossary', of: ['one', 'two', 'three', 'four'] }),
    ],
  },
});
