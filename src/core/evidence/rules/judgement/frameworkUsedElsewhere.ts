import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A framework is used by a team other than one’s own. */
export const frameworkUsedElsewhere = declareRule({
  id: 'framework-used-elsewhere',
  name: 'Another team uses the framework',
  about: 'framework',
  weight: 'gap',
  reason: 'A framework on a shelf is a document. In another team’s hands it is influence.',
  question: 'Who uses it without you?',
  concept: 'trade-off-framework',
  reads: ['framework', 'team'],
  judge: ({ values: { users = [] } }, around) => {
    const elsewhere = users
      .flatMap(({ team = [] }) => team)
      .filter((id) => around.find('team', id)?.values.own !== true);
    return flawWhen(elsewhere.length === 0, {
      field: 'users',
      message: 'No team but your own is said to use it.',
      next: 'Offer it to one team for a choice that they face now.',
    });
  },
  passes: {
    records: [
      a('team', 'fraud', { name: 'Fraud' }),
      a('framework', 'risk', { name: 'Risk by reach', users: [{ team: ['fraud'], for: 'Which alerts to drop' }] }),
    ],
  },
  fails: { records: [a('framework', 'risk', { name: 'Risk by reach' })] },
});
