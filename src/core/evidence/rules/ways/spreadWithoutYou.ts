import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Something was copied without one’s doing. */
export const spreadWithoutYou = declareLedgerRule({
  id: 'spread-without-you',
  name: 'Something spread without your doing',
  about: 'ledger',
  weight: 'hint',
  reason: 'You can carry a change to one team. What reaches a second one by itself has value of its own.',
  question: 'Who has copied it, and from whom?',
  concept: 'gravitational-influence',
  reads: ['impact'],
  limits: ['impacts-judged'],
  judge: (around) =>
    flawWhen(isWorthJudging(around) && !around.all('impact').some(({ values: { copied } }) => copied === true), {
      message: 'Nothing is said to have spread without your doing.',
      next: 'Ask the team that changed first who has copied it from them.',
    }),
  passes: {
    records: [
      a('impact', 'tags', { what: 'Archive tags by place', copied: true }),
      a('impact', 'cuts', { what: 'Studio cuts to one length' }),
      a('impact', 'subs', { what: 'Subtitles come first' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'tags', { what: 'Archive tags by place', copied: false }),
      a('impact', 'cuts', { what: 'Studio cuts to one length' }),
      a('impact', 'subs', { what: 'Subtitles come first' }),
    ],
  },
});
