import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** They were not told to change. */
export const notDirected = declareRule({
  id: 'not-directed',
  name: 'Nobody told them to change',
  about: 'impact',
  weight: 'gap',
  reason: 'A directive shows the influence of whoever gave it.',
  question: 'They were told to. What was your part in it?',
  concept: 'orchestration',
  reads: ['impact'],
  judge: ({ values: { prompted } }) =>
    flawWhen(prompted === 'directed', {
      field: 'prompted',
      message: 'They were told to change.',
      next: 'Say what you did that made the directive come about, or what they did beyond it.',
    }),
  passes: { records: [a('impact', 'tags', { what: 'Data tags events by our list', prompted: 'unprompted' })] },
  fails: { records: [a('impact', 'tags', { what: 'Data tags events by our list', prompted: 'directed' })] },
});
