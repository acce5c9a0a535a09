import { type Trait, traits, traitsOf } from '../../traits.ts';
import { countOf, isWorthJudging, provedCases } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** One project carries the case: it shows what a proving project shows, and a proved case came of it. */
export const flagshipProject = declareLedgerRule({
  id: 'flagship-project',
  name: 'One project carries the case',
  about: 'ledger',
  weight: 'gate',
  reason:
    'Years in a role prove nothing by themselves. At least one case has to come from work that nobody could simply order.',
  question: 'Which one project shows what you can do?',
  concept: 'flagship-project',
  reads: ['impact', 'initiative', 'team', 'artifact', 'testimonial'],
  limits: ['impacts-judged', 'flagship-traits'],
  judge: (around) => {
    if (!isWorthJudging(around)) return [];
    const proved = provedCases(around);
    const ids = new Set(proved.flatMap(({ values: { initiative = [] } }) => initiative));
    const projects = [...ids]
      .flatMap((id) => around.find('initiative', id) ?? [])
      .map((said) => ({ said, open: traitsOf(said.values).filter(({ holds }) => !holds) }))
      .toSorted((one, other) => one.open.length - other.open.length);
    const [best] = projects;
    if (best === undefined)
      return flawWhen(proved.length > 0, {
        message: 'No proved case says from which initiative it came.',
        next: `Link “${proved.at(-1)?.title ?? ''}” to the initiative it belongs to.`,
      });
    const wanted = around.limit('flagship-traits');
    const shown = traits.length - best.open.length;
    return flawWhen(shown < wanted, {
      message: `“${best.said.title}” comes closest, with ${countOf(shown, 'trait')} of a project that proves its lead; ${wanted} are looked for.`,
      next: nextOf[best.open[0]?.name ?? 'shared'],
    });
  },
  passes: {
    records: [
      ...project({ owners: ['wards', 'lab'], options: [{ option: 'Results by phone', effect: 'closed' }] }),
      ...['rounds', 'rotas'].map((key) => a('impact', key, { what: `Wards publish their ${key}` })),
    ],
  },
  fails: {
    records: [
      ...project({ owners: ['lab'] }),
      ...['rounds', 'rotas'].map((key) => a('impact', key, { what: `Wards publish their ${key}` })),
    ],
  },
});

const nextOf = {
  shared: 'Name the teams that own it, or link a case from work that no single team owned.',
  resisted: 'Count what stood against it: votes, weeks of delay, refused requests.',
  decisive: 'Say which options it opened or closed for later.',
} as const satisfies Readonly<Record<Trait['name'], string>>;

function project(says: SketchedRecord['says']): readonly SketchedRecord[] {
  return [
    a('team', 'wards', { name: 'Wards', function: 'operations' }),
    a('team', 'lab', { name: 'Laboratory', function: 'operations' }),
    a('initiative', 'orders', { name: 'One way to order tests', ...says }),
    a('impact', 'tests', {
      what: 'Wards order tests by one list',
      teams: ['wards'],
      changed: ['behaviour'],
      initiative: ['orders'],
    }),
    a('artifact', 'list', { title: 'Their list', of: ['tests'], author: 'theirs', shows: 'after' }),
  ];
}
