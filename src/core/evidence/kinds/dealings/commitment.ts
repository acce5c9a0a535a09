import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, links, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Something that was promised, and whether it was kept. */
export const commitment = declareKind({
  name: 'commitment',
  one: 'commitment',
  many: 'commitments',
  purpose: 'Something you promised to somebody, and whether you kept it.',
  concept: 'reliability',
  title: 'what',
  day: 'dueOn',
  fields: {
    what: line('What you promised', { needed: true }),
    to: links('To whom', { to: ['person', 'team'], inverse: 'Promised', needed: true }),
    madeOn: day('Promised on', { needed: true }),
    dueOn: day('Due on', { needed: true }),
    state: choice(
      'State',
      { open: 'Open', kept: 'Kept', released: 'Released by them', broken: 'Not kept' },
      { needed: true },
    ),
    keptOn: day('Kept on'),
    note: prose('Note', { ask: 'If it was late or not kept: what did you say, and when?' }),
    about: links('About', { to: ['initiative'], inverse: 'Commitments' }),
  },
  due: {
    asks: 'Say whether you kept it.',
    on: ({ state, dueOn }) => (state === 'open' ? dueOn : undefined),
  },
  check: ({ madeOn, dueOn, state, keptOn }) =>
    complaintsOf(
      [isBefore(dueOn, madeOn), 'dueOn', 'It is due before it was promised. Correct one of the two dates.'],
      [isBefore(keptOn, madeOn), 'keptOn', 'It was kept before it was promised. Correct one of the two dates.'],
      [state === 'kept' && keptOn === undefined, 'keptOn', 'Say when you kept it.'],
      [
        state !== 'kept' && keptOn !== undefined,
        'state',
        'There is a day on which it was kept. Choose “Kept”, or remove the date.',
      ],
    ),
});
