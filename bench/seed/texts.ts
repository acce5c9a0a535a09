import type { NoteContent, NoteKind } from '../../src/core/study/note.ts';
import { pick, pickWeighted, type Random } from './random.ts';

/** What a note in the benchmarks says: invented, of the length and kinds that people write. */
export function inventNote(random: Random, number: number): NoteContent {
  const kind = pickWeighted(random, kinds);
  const topic = `${pick(random, topics)} ${number}`;
  const front = `${pick(random, questions)} ${topic}${pick(random, circumstances)}`;
  return {
    kind,
    front:
      kind === 'cloze'
        ? `For ${topic}, {{c1::${pick(random, actors)}}} decides ${pick(random, circumstances).trim()} and {{c2::${pick(random, actors)}}} is told.`
        : `${front}?`,
    back: inventText(random, 1 + Math.floor(random() * 3)),
    why: random() < 0.4 ? inventText(random, 1) : '',
    tryAtWork: random() < 0.2 ? inventText(random, 1) : '',
    concept: null,
    tags: [...new Set(Array.from({ length: Math.floor(random() * 3) }, () => pick(random, tagNames)))],
    ownId: null,
  };
}

/** The name of the deck with this number. */
export const deckName = (random: Random, number: number): string => `${pick(random, topics)} (${number})`;

function inventText(random: Random, sentences: number): string {
  return Array.from(
    { length: sentences },
    () =>
      `${pick(random, actors)} ${pick(random, verbs)} ${pick(random, topics)}${pick(random, circumstances)}, ${pick(random, reasons)}.`,
  ).join(' ');
}

const kinds: Readonly<Record<NoteKind, number>> = { basic: 80, reversed: 8, cloze: 8, typed: 4 };

const questions = [
  'What does a lead do first about',
  'Who decides on',
  'Which question opens',
  'What is the cost of',
  'How is success told for',
  'When does one stop',
];

const topics = [
  'the roadmap',
  'a contested priority',
  'the pricing change',
  'a late dependency',
  'the onboarding flow',
  'a quiet stakeholder',
  'the error budget',
  'a shared metric',
  'the yearly plan',
  'a failed experiment',
  'the support queue',
  'a platform move',
  'the partner contract',
  'a hiring bar',
  'the research panel',
  'a design debt',
];

const actors = [
  'the team',
  'a product manager',
  'the engineering lead',
  'one person, by name',
  'the sponsor',
  'a designer',
  'legal',
  'the customer',
  'a neighbouring team',
  'finance',
];

const verbs = [
  'writes down',
  'questions',
  'postpones',
  'narrows',
  'measures',
  'hands over',
  'defends',
  'stops',
  'reviews',
  'splits',
];

const circumstances = [
  '',
  ' before the quarter begins',
  ' when two teams disagree',
  ' after a launch',
  ' with half the people',
  ' under a fixed date',
  ' without new budget',
  ' when nobody asks',
  ' across three time zones',
];

const reasons = [
  'so that the choice can be undone',
  'because the risk grows with waiting',
  'since a number alone persuades nobody',
  'so that others can build on it',
  'because silence is read as consent',
  'and says what would change the decision',
  'which makes the trade-off visible',
  'to learn it while it is cheap',
];

const tagNames = [
  'strategy',
  'discovery',
  'delivery',
  'influence',
  'metrics',
  'writing',
  'hiring',
  'pricing',
  'research',
  'quarter/1',
  'quarter/2',
  'exam',
  'hard',
  'reading',
];
