import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { address, day, line, link, links, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { keepUntil, keepUntilAsks } from '../keepUntil.ts';

/** A talk with one other person that settles trade-offs before a document asks for them. */
export const oneToOne = declareKind({
  name: 'one-to-one',
  one: 'one-to-one',
  many: 'one-to-ones',
  purpose: 'A talk with one person, and the trade-offs you settled before they were written down.',
  concept: 'upstream-influence',
  title: 'topic',
  day: 'on',
  fields: {
    topic: line('Topic', { needed: true }),
    with: link('With', { to: ['person'], inverse: 'One-to-ones', needed: true }),
    on: day('On', { needed: true }),
    ahead: rows(
      'Trade-offs ahead',
      {
        choice: line('Trade-off'),
        settled: line('How it was settled'),
        about: link('About', { to: ['initiative', 'decision'], inverse: 'Settled ahead in' }),
      },
      { ask: 'Which trade-offs did you settle before a document asked for them?' },
    ),
    document: address('Requirements document'),
    documentOn: day('Document dated', { help: 'What is settled before this day was settled upstream.' }),
    notes: prose('Notes', { sensitivity: 'personal' }),
    nextOn: day('Next one on'),
    commitments: links('Promised in it', { to: ['commitment'], inverse: 'Promised in' }),
    keepUntil,
  },
  due: { asks: keepUntilAsks, on: ({ keepUntil: until }) => until },
  check: ({ on, ahead, documentOn, nextOn }) =>
    complaintsOf(
      [isBefore(nextOn, on), 'nextOn', 'The next one lies before this one. Correct one of the two dates.'],
      [
        (ahead ?? []).some(({ choice }) => choice === undefined),
        'ahead',
        'Trade-offs ahead: say of each row what was weighed.',
      ],
      [
        ahead !== undefined && isBefore(documentOn, on),
        'documentOn',
        'The document is older than this talk, so nothing was settled ahead of it. Correct a date, or move the trade-offs to the notes.',
      ],
    ),
});
