import { day, line, link, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Why a rule does not hold here: of one record, or of all where it names none. What the rule says is set apart until then. */
export const disagreement = declareKind({
  name: 'disagreement',
  one: 'disagreement with a rule',
  many: 'disagreements with rules',
  purpose: 'Why a rule does not hold here, kept so that whoever reads the rest can weigh it.',
  concept: 'rating-calibration',
  sealed: 'Disagree with a rule where it says something, in Gaps, or on its own page in Rules.',
  title: 'what',
  due: { asks: 'See whether you still disagree.', on: ({ until }) => until },
  fields: {
    what: line('Rule', { needed: true }),
    rule: line('Name of the rule in addresses', { needed: true }),
    about: link('About', {
      to: [
        'impact',
        'initiative',
        'friction',
        'cost',
        'decision',
        'reopening',
        'trade-off',
        'principle',
        'framework',
        'refusal',
        'pruning',
        'help',
        'commitment',
        'one-to-one',
        'artifact',
        'testimonial',
        'team',
        'person',
        'scope-snapshot',
        'profile',
      ],
      inverse: 'Disagreements',
    }),
    because: prose('Why', { needed: true }),
    until: day('Until'),
  },
});
