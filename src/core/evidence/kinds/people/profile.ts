import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, links, number, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Where the owner of the ledger stands, and where they want to go. */
export const profile = declareKind({
  name: 'profile',
  one: 'profile',
  many: 'profiles',
  purpose: 'Where you stand today, and the level you are working towards.',
  concept: 'staff-scope',
  title: 'role',
  fields: {
    role: line('Role', { needed: true, help: 'Your title, as your company writes it.' }),
    level: line('Level', { needed: true, ask: 'Which level are you at?' }),
    aim: line('Level you aim for', { needed: true }),
    aimOn: day('Next round of promotions', { help: 'A first draft is best begun six months before.' }),
    since: day('In this role since'),
    scope: prose('Scope', { needed: true, ask: 'What do you answer for today?' }),
    band: line('Pay band', { sensitivity: 'personal' }),
    shipped: number('Products shipped', { least: 0 }),
    turned: links('Initiatives that changed direction', {
      to: ['initiative'],
      inverse: 'In the profile',
      ask: 'Which initiatives across teams took another direction because of you?',
    }),
    promotedFor: choice(
      'Last promoted for',
      {
        features: 'Features that I shipped',
        outcomes: 'Outcomes of my own area',
        change: 'What other teams changed',
        people: 'People that I led',
        none: 'Not promoted yet',
      },
      { sensitivity: 'personal', ask: 'What was your last promotion based on?' },
    ),
  },
  check: ({ level, aim, since, aimOn }) =>
    complaintsOf(
      [
        level !== undefined && level === aim,
        'aim',
        'The level you aim for is the one you are at. Write the one you want to reach.',
      ],
      [
        isBefore(aimOn, since),
        'aimOn',
        'The next round lies before you began in this role. Correct one of the two dates.',
      ],
    ),
});
