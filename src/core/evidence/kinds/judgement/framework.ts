import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { address, day, line, link, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A way of weighing options that others use by themselves. */
export const framework = declareKind({
  name: 'framework',
  one: 'framework',
  many: 'frameworks',
  purpose: 'A way of weighing options that you published, and who uses it.',
  concept: 'trade-off-framework',
  title: 'name',
  day: 'publishedOn',
  fields: {
    name: line('Name', { needed: true, sensitivity: 'open' }),
    weighs: line('What it weighs', { needed: true, sensitivity: 'open', help: 'Such as “speed against safety”.' }),
    how: prose('How it works', { needed: true, sensitivity: 'open', ask: 'How does somebody use it without you?' }),
    where: address('Where it stands'),
    publishedOn: day('Published on', { needed: true }),
    users: rows('Used by', {
      team: link('Team', { to: ['team'], inverse: 'Frameworks used' }),
      on: day('First on'),
      for: line('For which choice'),
    }),
  },
  check: ({ publishedOn, users }) =>
    complaintsOf(
      [(users ?? []).some(({ team }) => team === undefined), 'users', 'Used by: name each team.'],
      [
        (users ?? []).some(({ on }) => isBefore(on, publishedOn)),
        'users',
        'A team used it before it was published. Correct one of the two dates.',
      ],
    ),
});
