import { type Day, day, monthDays } from '../../base/day.ts';

/** What is to be done on the way to a committee: on which day, and why then. */
export type Step = { readonly name: string; readonly on: Day; readonly what: string; readonly why: string };

/**
 * The way to a committee, planned back from its day: the first draft `months` before, the rest spread over the time
 * that it leaves. What lies before today is not left out: it is late.
 */
export const planFrom = (committee: Day, months: number): readonly Step[] =>
  steps.map(({ share, ...step }) => ({ ...step, on: day(committee - Math.round(share * months * monthDays)) }));

/** Each with the share of the time that is left from then on. */
const steps = [
  {
    name: 'first-draft',
    share: 1,
    what: 'Write the first draft of the packet',
    why: 'It shows what is missing while there is time to find it.',
  },
  {
    name: 'witnesses',
    share: 5 / 6,
    what: 'Ask the witnesses of your headline cases',
    why: 'People answer late, and what they correct changes the case.',
  },
  {
    name: 'review',
    share: 4 / 6,
    what: 'Give the draft to somebody at the level you aim for',
    why: 'They know which questions will be asked.',
  },
  {
    name: 'comments',
    share: 3 / 6,
    what: 'Resolve every comment',
    why: 'A comment that is left open is a question in the room.',
  },
  {
    name: 'second-draft',
    share: 2 / 6,
    what: 'Write the second draft, with what came of the cases since',
    why: 'Two quarters after a change it is known whether it lasted.',
  },
  {
    name: 'rehearsal',
    share: 1 / 6,
    what: 'Put the packet before the simulated committee',
    why: 'A month is enough to answer what it asks.',
  },
  {
    name: 'sealing',
    share: 1 / 12,
    what: 'Seal the packet, and send it with its proofs',
    why: 'From then on everybody reads the same.',
  },
  { name: 'committee', share: 0, what: 'The committee meets', why: 'This is the day that the rest is planned for.' },
] as const;
