import { provedCases, quarterOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** Proved cases do not all come from one project or one quarter. */
export const casesApart = declareLedgerRule({
  id: 'cases-apart',
  name: 'Proved cases do not hang together',
  about: 'ledger',
  weight: 'gap',
  reason:
    'Three cases of one project are one case told three times. A pattern shows in different work at different times.',
  question: 'Would we see the same in other work of yours?',
  concept: 'claim-pattern',
  reads: ['impact', 'initiative', 'team', 'artifact', 'testimonial'],
  limits: ['cases-least', 'case-quarters'],
  judge: (around) => {
    const proved = provedCases(around);
    if (proved.length < 2 || proved.length < around.limit('cases-least')) return [];
    const projects = new Set(proved.map(({ id, values: { initiative } }) => initiative?.[0] ?? id));
    const quarters = new Set(proved.flatMap(({ day }) => (day === null ? [] : quarterOf(day))));
    if (projects.size === 1)
      return flawWhen(true, {
        message: `All ${proved.length} proved cases come from one initiative.`,
        next: 'Prove one change that came from other work.',
      });
    return flawWhen(quarters.size > 0 && quarters.size < around.limit('case-quarters'), {
      message: `All ${proved.length} proved cases fall into ${[...quarters].join(' and ')}.`,
      next: 'Prove one change from an earlier quarter, or go on until another one stands.',
    });
  },
  passes: { records: quotas(['2025-09-12', '2026-02-03', '2026-05-20']) },
  fails: { records: quotas(['2026-04-12', '2026-05-03', '2026-06-20']) },
});

function quotas(days: readonly string[]): readonly SketchedRecord[] {
  return [
    a('team', 'mills', { name: 'Mills', function: 'operations' }),
    ...days.flatMap((changedOn, at) => [
      a('impact', `mill${at}`, {
        what: `Mill ${at + 1} sets its quota by demand`,
        teams: ['mills'],
        changed: ['roadmap'],
        changedOn,
      }),
      a('artifact', `quota${at}`, { title: 'Their quota', of: [`mill${at}`], author: 'theirs', shows: 'after' }),
    ]),
  ];
}
