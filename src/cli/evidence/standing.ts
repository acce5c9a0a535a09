import type { CheckedAtBar } from '../../actions/evidence/bars/checkAtBar.ts';
import type { Standing } from '../../core/evidence/bars/readiness.ts';
import { printable } from '../base/words/printable.ts';

/** How a ledger stands before a bar, for a terminal: dimension by dimension, and in a sentence. */
export const sayStanding = ({ bar: { name, words, crossed, dimensions } }: CheckedAtBar): readonly string[] => [
  '',
  `${printable(name)}:`,
  ...dimensions.map((dimension) => `  ${marks[dimension.standing]} ${printable(dimension.name)}`),
  ...crossed.map(printable),
  words,
];

const marks = {
  holds: 'Holds:  ',
  missing: 'Missing:',
  silent: 'Too few:',
  people: 'People: ',
} as const satisfies Readonly<Record<Standing, string>>;
