import { parseDay } from '../../../base/day.ts';
import { isEarly } from '../../ahead.ts';
import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

const harvests = [
  a('impact', 'soil', { what: 'Growers send soil samples', prompted: 'asked' }),
  a('impact', 'seed', { what: 'Growers share their seed list', prompted: 'asked' }),
  a('impact', 'rain', {
    what: 'Growers log the rain',
    prompted: 'unprompted',
    changedOn: '2026-02-10',
    neededOn: '2026-04-01',
  }),
];

/** A team acted before it was due, unasked, and one of them says so. */
export const aheadUnasked = declareLedgerRule({
  id: 'ahead-unasked',
  name: 'A team acted early and unasked',
  about: 'ledger',
  weight: 'hint',
  reason: 'Whoever acts before the day comes and without being asked has taken your way for their own.',
  question: 'Who did it before they had to?',
  concept: 'unprompted-action',
  reads: ['impact', 'testimonial'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const impacts = around.all('impact');
    const early = impacts.filter(
      ({ day, values: { prompted, neededOn } }) =>
        prompted === 'unprompted' && day !== null && isEarly({ on: day, dueOn: parseDay(neededOn ?? '') ?? null }),
    );
    const isConfirmed = early.some(({ id }) =>
      around.linking('testimonial', id, 'of').some((said) => around.witnessed(said.id) === 'fresh'),
    );
    const [first] = early;
    return flawWhen(isWorthJudging(around) && !isConfirmed, {
      message:
        first === undefined
          ? `Of ${countOf(impacts.length, 'impact')} none came before its day without your asking.`
          : `“${first.title}” came early and unasked, and nobody of that team has signed it.`,
      next:
        first === undefined
          ? 'Where one did, say when it would have been due, and that you did not ask.'
          : 'Ask one of them to confirm that nobody had asked.',
    });
  },
  passes: { records: [...harvests, a('testimonial', 'ines', { of: ['rain'], verdict: 'confirmed' })] },
  fails: { records: harvests },
});
