import { countOf, isWorthJudging } from '../base/cases.ts';
import type { ValuesIn } from '../base/subjects.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A new way of seeing things moved somebody’s plans. */
export const frameMovedPlans = declareLedgerRule({
  id: 'frame-moved-plans',
  name: 'A new frame moved somebody’s plans',
  about: 'ledger',
  weight: 'hint',
  reason:
    'To make others see a technical goal through their users’ eyes is rare. It shows when their plans or budgets move with it.',
  question: 'Which plan moved because they saw it differently?',
  concept: 'reframing',
  reads: ['impact'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const reframed = around
      .all('impact')
      .filter(({ values: { frameBefore, frameAfter } }) => frameBefore !== undefined && frameAfter !== undefined);
    const isMoved = reframed.some(({ values: { changed = [] } }) =>
      changed.some((change) => priorities.includes(change)),
    );
    return flawWhen(isWorthJudging(around) && !isMoved, {
      message:
        reframed.length === 0
          ? 'No impact tells in which words a team saw it before, and in which it does now.'
          : `Of ${countOf(reframed.length, 'impact')} with a new frame, none moved a plan, a budget or people.`,
      next:
        reframed.length === 0
          ? 'Take the impact whose roadmap changed most, and write down both frames.'
          : `Say what “${reframed.at(-1)?.title ?? ''}” moved in their plans, if it did.`,
    });
  },
  passes: {
    records: [
      a('impact', 'lag', {
        what: 'Network plans by calls dropped',
        changed: ['roadmap'],
        frameBefore: 'Latency of the core',
        frameAfter: 'Calls that drop at the border',
      }),
      a('impact', 'logs', { what: 'Network keeps logs for a month' }),
      a('impact', 'pages', { what: 'Network pages one person' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'lag', {
        what: 'Network speaks of calls dropped',
        changed: ['behaviour'],
        frameBefore: 'Latency of the core',
        frameAfter: 'Calls that drop at the border',
      }),
      a('impact', 'logs', { what: 'Network keeps logs for a month' }),
      a('impact', 'pages', { what: 'Network pages one person' }),
    ],
  },
});

const priorities: readonly NonNullable<ValuesIn<'impact'>['changed']>[number][] = ['roadmap', 'budget', 'staffing'];
