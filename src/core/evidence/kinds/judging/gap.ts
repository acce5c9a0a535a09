import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { day, line, links, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** What is missing for a level, why that is so, what is done about it, and when it is looked at again. */
export const gap = declareKind({
  name: 'gap',
  one: 'gap to close',
  many: 'gaps to close',
  purpose: 'What somebody said is missing, what you do about it, and when you look again.',
  concept: 'manager-disagrees',
  title: 'what',
  day: 'lookOn',
  fields: {
    what: line('What is missing', { needed: true, help: 'One line, such as “Nobody outside Payments has changed”.' }),
    because: prose('Why', { needed: true, ask: 'What was the reason, in their words?' }),
    said: line('Who said so', { help: 'A panel, a manager, yourself.' }),
    action: prose('What you will do', { needed: true, ask: 'What is the one thing you will do about it?' }),
    lookOn: day('Look again on', { needed: true, ask: 'When will you see whether it is closed?' }),
    learn: line('Concept to learn', { help: 'Its name among the cards that teach it.' }),
    about: links('About', { to: ['impact', 'initiative'], inverse: 'Gaps to close' }),
    openedOn: day('Said on'),
    closedOn: day('Closed on'),
    closedBy: prose('What closed it', { ask: 'What shows that it is closed?' }),
  },
  due: {
    asks: 'See whether this gap is closed.',
    on: ({ closedOn, lookOn }) => (closedOn === undefined ? lookOn : undefined),
  },
  check: ({ openedOn, closedOn, closedBy }) =>
    complaintsOf(
      [isBefore(closedOn, openedOn), 'closedOn', 'It was closed before it was said. Correct one of the two dates.'],
      [closedOn !== undefined && closedBy === undefined, 'closedBy', 'Say what shows that it is closed.'],
    ),
});
