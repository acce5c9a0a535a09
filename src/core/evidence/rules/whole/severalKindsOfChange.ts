import { countOf, isWorthJudging } from '../base/cases.ts';
import type { ValuesIn } from '../base/subjects.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** More than one kind of thing changed in other teams. */
export const severalKindsOfChange = declareLedgerRule({
  id: 'several-kinds-of-change',
  name: 'More than one kind of thing changed',
  about: 'ledger',
  weight: 'gap',
  reason:
    'Habits, measures, plans and money are held by different people. To have moved two of them is harder to explain away.',
  question: 'Did plans, measures or budgets move as well?',
  concept: 'behaviour-change',
  reads: ['impact'],
  limits: ['impacts-judged', 'kinds-of-change'],
  judge: (around) => {
    const impacts = around.all('impact');
    const moved = new Set(impacts.flatMap(({ values: { changed = [] } }) => changed.map((change) => sortOf[change])));
    return flawWhen(isWorthJudging(around) && moved.size > 0 && moved.size < around.limit('kinds-of-change'), {
      message: `${countOf(impacts.length, 'impact')} changed ${[...moved].join(' and ')}, and nothing else.`,
      next: 'Look whether a plan, a measure or a budget moved as well, and record it as an impact of its own.',
    });
  },
  passes: {
    records: [
      a('impact', 'seats', { what: 'Box office releases seats late', changed: ['behaviour'] }),
      a('impact', 'hours', { what: 'Box office counts hours saved', changed: ['metric'] }),
      a('impact', 'tours', { what: 'Tours plan by the season', changed: ['roadmap'] }),
    ],
  },
  fails: {
    records: [
      a('impact', 'seats', { what: 'Box office releases seats late', changed: ['behaviour'] }),
      a('impact', 'holds', { what: 'Box office drops its holds', changed: ['behaviour'] }),
      a('impact', 'forms', { what: 'Tours fill in one form', changed: ['behaviour', 'standard'] }),
    ],
  },
});

type Change = NonNullable<ValuesIn<'impact'>['changed']>[number];

const sortOf = {
  behaviour: 'how teams work',
  standard: 'how teams work',
  metric: 'what they measure',
  roadmap: 'what they plan',
  budget: 'where money and people go',
  staffing: 'where money and people go',
} as const satisfies Readonly<Record<Change, string>>;
