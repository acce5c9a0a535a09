import { choice, day, line, links, measure, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Something that made another's work easier. */
export const help = declareKind({
  name: 'help',
  one: 'help given',
  many: 'help given',
  purpose: 'Something you did that made another’s work easier.',
  concept: 'easing-others-work',
  title: 'what',
  day: 'on',
  fields: {
    what: line('What you did', { needed: true }),
    who: links('Who was helped', { to: ['person', 'team'], inverse: 'Helped', needed: true }),
    on: day('On', { needed: true }),
    easier: prose('What became easier', { needed: true, ask: 'What can they do now that was harder before?' }),
    saved: measure('Saved', { help: 'Such as “3 hours a week”.' }),
    way: choice(
      'How it was cleared',
      {
        self: 'I did it for them',
        redesigned: 'I changed how we work together',
        connected: 'I brought the right people together',
        escalated: 'I took it to somebody above us',
      },
      { needed: true },
    ),
    about: links('About', { to: ['initiative', 'impact'], inverse: 'Help given' }),
  },
});
