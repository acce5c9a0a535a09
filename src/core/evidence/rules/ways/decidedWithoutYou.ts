import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Something was decided while one was not in the room. What counts is that it is on record, not that one was there. */
export const decidedWithoutYou = declareLedgerRule({
  id: 'decided-without-you',
  name: 'Others decided it in your absence',
  about: 'ledger',
  weight: 'hint',
  reason:
    'What happens while you are in the room may hang on you. What happens while you are not hangs on what you left there.',
  question: 'Would they have chosen so with you out of the room?',
  concept: 'gravitational-influence',
  reads: ['impact'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const impacts = around.all('impact');
    const told = impacts.filter(({ values: { present } }) => present !== undefined);
    return flawWhen(isWorthJudging(around) && told.every(({ values: { present } }) => present === true), {
      message:
        told.length === 0
          ? `Of ${countOf(impacts.length, 'impact')} none says whether you were in the room.`
          : `You were in the room each time it is told: ${told.length} of ${told.length}.`,
      next: 'Find one change that was decided while you were elsewhere, and say so on it.',
    });
  },
  passes: {
    records: [
      a('impact', 'slots', { what: 'Clinics share slots', present: true }),
      a('impact', 'beds', { what: 'Clinics count beds at noon', present: false }),
      a('impact', 'forms', { what: 'Clinics drop two forms' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'slots', { what: 'Clinics share slots', present: true }),
      a('impact', 'beds', { what: 'Clinics count beds at noon', present: true }),
      a('impact', 'forms', { what: 'Clinics drop two forms' }),
    ],
  },
});
