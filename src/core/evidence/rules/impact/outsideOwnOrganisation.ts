import { outerTeams, ownOrganisations } from '../base/reading.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An impact reached beyond one's own organisation. */
export const outsideOwnOrganisation = declareRule({
  id: 'outside-own-organisation',
  name: 'A team outside your own organisation changed',
  about: 'impact',
  weight: 'gate',
  reason:
    'Inside your own organisation your manager’s word may have done it. A change beyond it can only have come from you.',
  question: 'Which team outside your own organisation changed?',
  concept: 'staff-scope',
  reads: ['impact', 'team'],
  judge: (impact, around) => {
    const own = ownOrganisations(around);
    const teams = outerTeams(impact, around);
    const isInside = teams.every(({ values: { organisation } }) => organisation !== undefined && own.has(organisation));
    return flawWhen(teams.length > 0 && isInside, {
      field: 'teams',
      message: `${teams.map(({ title }) => title).join(', ')}: all of them belong to your own organisation.`,
      next: 'Name a team of another organisation that changed too, or tell this one as background.',
    });
  },
  passes: {
    records: [
      a('team', 'us', { name: 'Search', own: true, organisation: 'Product' }),
      a('team', 'field', { name: 'Field sales', organisation: 'Sales' }),
      a('impact', 'quotes', { what: 'Field sales quotes from our price table', teams: ['field'] }),
    ],
  },
  fails: {
    records: [
      a('team', 'us', { name: 'Search', own: true, organisation: 'Product' }),
      a('team', 'ranking', { name: 'Ranking', organisation: 'Product' }),
      a('impact', 'quotes', { what: 'Ranking reviews its plans with us', teams: ['ranking'] }),
    ],
  },
});
