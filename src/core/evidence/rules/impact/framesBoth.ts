import { declareRule } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A change of framing tells both frames. */
export const framesBoth = declareRule({
  id: 'frames-both',
  name: 'A new frame stands beside the old one',
  about: 'impact',
  weight: 'hint',
  reason: 'Whoever reads the new words alone cannot see that anybody ever thought otherwise.',
  question: 'In which words did they think of it before?',
  concept: 'reframing',
  reads: ['impact'],
  judge: ({ values: { frameBefore, frameAfter } }) => {
    if ((frameBefore === undefined) === (frameAfter === undefined)) return [];
    const isBefore = frameBefore === undefined;
    return [
      {
        field: isBefore ? 'frameBefore' : 'frameAfter',
        message: `How they thought of it ${isBefore ? 'before' : 'since'} is not said.`,
        next: 'Quote the words they used, from a document of that time.',
      },
    ];
  },
  passes: {
    records: [
      a('impact', 'outage', {
        what: 'Platform plans by minutes lost',
        frameBefore: 'Uptime of the cluster',
        frameAfter: 'Minutes that a dispatcher cannot work',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'outage', { what: 'Platform plans by minutes lost', frameAfter: 'Minutes a dispatcher cannot work' }),
    ],
  },
});
