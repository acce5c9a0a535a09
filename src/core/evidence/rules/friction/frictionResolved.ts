import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A friction that is older than a while, or that an impact is told with, is settled. */
export const frictionResolved = declareRule({
  id: 'friction-resolved',
  name: 'A friction was settled',
  about: 'friction',
  weight: 'gap',
  reason: 'A friction that is still open shows that you met resistance, and not yet that you can work it through.',
  question: 'How did it end?',
  concept: 'productive-friction',
  reads: ['friction', 'impact'],
  limits: ['friction-open'],
  judge: ({ day, values: { resolution, about = [] } }, { today, limit, find }) => {
    const isCited = about.some((id) => find('impact', id) !== undefined);
    const isOld = day !== null && today - day > limit('friction-open');
    return flawWhen(resolution === undefined && (isCited || isOld), {
      field: 'resolution',
      message: isCited
        ? 'An impact is told with it, and nothing says how it was settled.'
        : 'It was raised long ago, and nothing says how it was settled.',
      next: 'Say how it was settled and who gave what, or what still keeps it open.',
    });
  },
  passes: {
    records: [
      a('friction', 'scope', {
        what: 'Scope of the audit',
        raisedOn: '2026-01-10',
        resolution: 'Two sites first; finance waits a quarter.',
      }),
    ],
  },
  fails: { records: [a('friction', 'scope', { what: 'Scope of the audit', raisedOn: '2026-01-10' })] },
});
