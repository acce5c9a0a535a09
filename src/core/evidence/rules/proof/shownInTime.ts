import { parseDay } from '../../../base/day.ts';
import { declareRule, type Flaw } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What shows the state before is older than the change, and what shows the state after is not. */
export const shownInTime = declareRule({
  id: 'shown-in-time',
  name: 'Artifacts are of the time they show',
  about: 'artifact',
  weight: 'gap',
  reason: 'Dates are the first thing a sceptic compares.',
  question: 'Is this really from before, or from after?',
  concept: 'before-and-after',
  reads: ['artifact', 'impact'],
  judge: ({ values: { shows, of = [] }, day }, around) => {
    if (day === null || (shows !== 'before' && shows !== 'after')) return [];
    return of.flatMap((id): readonly Flaw[] => {
      const impact = around.find('impact', id);
      const changed = parseDay(impact?.values.changedOn ?? '');
      if (changed === undefined || (shows === 'before' ? day <= changed : day >= changed)) return [];
      return [
        {
          field: 'capturedOn',
          message: `It is to show the state ${shows}, and was captured ${shows === 'before' ? 'after' : 'before'} “${impact?.title ?? ''}” came about.`,
          next: 'Correct the day, or which state it shows.',
        },
      ];
    });
  },
  passes: {
    records: [
      a('impact', 'intake', { what: 'One intake for requests', changedOn: '2026-02-10' }),
      a('artifact', 'queue', { title: 'Four queues', of: ['intake'], shows: 'before', capturedOn: '2026-01-20' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'intake', { what: 'One intake for requests', changedOn: '2026-02-10' }),
      a('artifact', 'queue', { title: 'Four queues', of: ['intake'], shows: 'before', capturedOn: '2026-03-20' }),
    ],
  },
});
