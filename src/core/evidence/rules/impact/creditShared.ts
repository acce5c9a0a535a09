import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Others are credited with what they contributed. */
export const creditShared = declareRule({
  id: 'credit-shared',
  name: 'It says who else contributed what',
  about: 'impact',
  weight: 'gap',
  reason: 'A change across teams is never one person’s. Naming what others did makes your own part believable.',
  question: 'Who else made this happen, and how?',
  concept: 'credit-distribution',
  reads: ['impact', 'person', 'team'],
  judge: ({ values: { credits = [] } }) =>
    flawWhen(credits.length === 0, {
      field: 'credits',
      message: 'Nobody else is credited.',
      next: 'Name one person or team, and what they contributed.',
    }),
  passes: {
    records: [
      a('person', 'ines', { name: 'Ines' }),
      a('impact', 'fares', {
        what: 'Pricing publishes its fares a week ahead',
        credits: [{ who: ['ines'], contribution: 'Built the first sheet' }],
      }),
    ],
  },
  fails: { records: [a('impact', 'fares', { what: 'Pricing publishes its fares a week ahead' })] },
});
