import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A sceptic of an initiative changed their position. */
export const scepticMoved = declareRule({
  id: 'sceptic-moved',
  name: 'A sceptic changed their mind',
  about: 'initiative',
  weight: 'gap',
  reason: 'Those who agreed from the start would have gone along with anybody.',
  question: 'Who was against it and no longer is?',
  concept: 'sceptics',
  reads: ['initiative', 'person'],
  judge: ({ values: { sceptics = [], status } }) =>
    flawWhen(status === 'done' && !sceptics.some(({ before, after }) => after !== undefined && after !== before), {
      field: 'sceptics',
      message: sceptics.length === 0 ? 'No sceptic is named.' : 'No sceptic is said to think otherwise now.',
      next: 'Name one who was against it, and how it shows that they are no longer.',
    }),
  passes: {
    records: [
      a('person', 'elif', { name: 'Elif' }),
      a('initiative', 'triage', {
        name: 'One triage',
        status: 'done',
        sceptics: [
          { who: ['elif'], before: 'Wants her own queue', after: 'Closed her queue', sign: 'Her note of May' },
        ],
      }),
    ],
  },
  fails: { records: [a('initiative', 'triage', { name: 'One triage', status: 'done' })] },
});
