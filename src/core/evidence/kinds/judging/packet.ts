import { complaintsOf } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Who reads a packet. Outside of the company people are called by their roles; what is personal is for its owner alone. */
export const readers = {
  company: 'A committee inside the company',
  outside: 'Somebody outside, who is told roles in place of names',
  owner: 'I alone',
} as const;

/** One of them. */
export type Reader = keyof typeof readers;

/** More than this a sponsor does not say. */
export const mostPoints = 5;

/** What is put before a committee: which impacts it rests on, and what is written around them. */
export const packet = declareKind({
  name: 'packet',
  one: 'packet',
  many: 'packets',
  purpose: 'The case that you put before a committee, built from what your ledger holds.',
  concept: 'early-draft',
  title: 'title',
  day: 'committeeOn',
  fields: {
    title: line('Title', { needed: true, help: 'Such as “For Staff, spring round”.' }),
    audience: choice('Who reads it', readers, { needed: true, ask: 'Who is to read it?' }),
    bar: line('Level it is for', { ask: 'Which level is it for?' }),
    committeeOn: day('Committee meets on', {
      ask: 'When does the committee meet?',
      help: 'A first draft is best begun six months before.',
    }),
    cases: links('Headline cases', {
      to: ['impact'],
      inverse: 'In packets',
      ask: 'Which three to five impacts carry it, the strongest first?',
    }),
    summary: prose('Summary', {
      ask: 'What is different in the organisation?',
      help: 'Begin with what the organisation does differently now, not with yourself.',
    }),
    narrative: prose('The last twelve months', { ask: 'How did one thing lead to the next?' }),
    objections: rows('Objections and answers', {
      objection: line('Objection'),
      answer: prose('Answer'),
      about: link('About', { to: ['impact'], inverse: 'Objections answered in' }),
    }),
    next: prose('What comes next', { ask: 'What will change next, and who will change it?' }),
    points: rows('Talking points', {
      claim: line('Claim'),
      proof: links('Proof', { to: ['artifact', 'testimonial', 'impact'], inverse: 'Talking points' }),
      ask: line('What to ask for'),
    }),
  },
  groups: {
    'What it answers': ['objections', 'next'],
    'What a sponsor says for you': ['points'],
  },
  check: ({ objections = [], points = [] }) =>
    complaintsOf(
      [
        objections.some(({ objection, answer }) => objection === undefined || answer === undefined),
        'objections',
        'Objections and answers: say of each row what is objected, and what you answer.',
      ],
      [
        points.some(({ claim, proof }) => claim === undefined || proof === undefined),
        'points',
        'Talking points: give each a claim, and choose what proves it.',
      ],
      [
        points.length > mostPoints,
        'points',
        `Talking points: keep the ${mostPoints} that matter most. Nobody remembers more.`,
      ],
    ),
});
