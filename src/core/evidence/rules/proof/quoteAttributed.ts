import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A quote says whose words it holds. */
export const quoteAttributed = declareRule({
  id: 'quote-attributed',
  name: 'A quote says whose words it holds',
  about: 'artifact',
  weight: 'gap',
  reason: 'How much a sentence is worth hangs on who said it, and where.',
  question: 'Whose words are these?',
  concept: 'third-party-proof',
  reads: ['artifact', 'person'],
  judge: ({ values: { form, speaker } }) =>
    flawWhen(form === 'quote' && speaker === undefined, {
      field: 'speaker',
      message: 'It does not say whose words these are.',
      next: 'Link the person who said it. In exports they can stand there by their role.',
    }),
  passes: {
    records: [
      a('person', 'odile', { name: 'Odile' }),
      a('artifact', 'words', { title: 'In the hand-over', form: 'quote', speaker: ['odile'] }),
    ],
  },
  fails: { records: [a('artifact', 'words', { title: 'In the hand-over', form: 'quote' })] },
});
