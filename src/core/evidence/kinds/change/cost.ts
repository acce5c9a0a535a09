import { complaintsOf } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, measure, prose, yesNo } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** What leading cost, who bore it, and what was given up on purpose. */
export const cost = declareKind({
  name: 'cost',
  one: 'cost',
  many: 'costs',
  purpose: 'What it cost to lead, who bore it, and which decision it changed.',
  concept: 'cost-of-leadership',
  title: 'what',
  day: 'on',
  fields: {
    what: line('What it cost', { needed: true }),
    kind: choice(
      'Kind',
      {
        time: 'Time',
        relationship: 'A relationship',
        standing: 'Standing',
        'quick-win': 'A quick win',
        option: 'Another option',
      },
      { needed: true },
    ),
    amount: measure('How much'),
    on: day('On', { needed: true }),
    bornBy: choice(
      'Borne by',
      { me: 'Me', 'my-team': 'My team', others: 'Others' },
      { needed: true, ask: 'Who bore it?' },
    ),
    bearer: link('Who that is', { to: ['person', 'team'], inverse: 'Costs borne' }),
    about: links('About', { to: ['initiative', 'impact'], inverse: 'Costs' }),
    sacrifice: yesNo('Given up on purpose', { ask: 'Did you give it up on purpose?' }),
    skipped: prose('What was skipped', { ask: 'What did you not do?' }),
    produced: prose('What that made possible'),
    changed: links('Decisions it changed', { to: ['decision'], inverse: 'Costs behind it' }),
  },
  check: ({ sacrifice, skipped, produced, changed }) =>
    complaintsOf(
      [sacrifice === true && skipped === undefined, 'skipped', 'Say what you skipped, for it was given up on purpose.'],
      [sacrifice === true && produced === undefined, 'produced', 'Say what giving it up made possible.'],
      [
        sacrifice === true && changed === undefined,
        'changed',
        'Link the decision that it changed. Without one, hard work is all that this shows.',
      ],
    ),
});
