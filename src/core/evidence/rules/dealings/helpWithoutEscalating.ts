import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Help was given without taking it upwards. */
export const helpWithoutEscalating = declareRule({
  id: 'help-without-escalating',
  name: 'The way was cleared without going upwards',
  about: 'help',
  weight: 'hint',
  reason: 'Taking it to a manager shows that there is one. Clearing it between two teams shows you.',
  question: 'Could you two have settled it?',
  concept: 'easing-others-work',
  reads: ['help'],
  judge: ({ values: { way } }) =>
    flawWhen(way === 'escalated', {
      field: 'way',
      message: 'It was taken to somebody above you both.',
      next: 'Say why it lay outside what you two could decide, or look for a case you settled between you.',
    }),
  passes: { records: [a('help', 'access', { what: 'Access in an hour', way: 'redesigned' })] },
  fails: { records: [a('help', 'access', { what: 'Access in an hour', way: 'escalated' })] },
});
