import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { hearCommittee } from '../../../contract/evidence/bars.ts';
import type { Opinion } from '../../../core/evidence/committee/simulated/hearing.ts';
import { findKind } from '../../../core/kinds.ts';

/** What a simulated committee says, as the server tells it. */
export type Hearing = ResponseOf<typeof hearCommittee>;

/** What one point of view says. */
export type Reviewed = Hearing['reviews'][number];

/** One line of it, or one question. */
export type Line = Reviewed['lines'][number];

/** What each opinion is called. */
export const opinionWords = {
  stands: 'It stands',
  'with-conditions': 'It stands, on conditions',
  'not-yet': 'Not yet',
  'too-little': 'Too little to say',
} as const satisfies Readonly<Record<Opinion, string>>;

/** What a view says where it names nothing. */
export const sayNothingMissing = {
  stands: 'Finds nothing missing in what it looks for.',
  'with-conditions': 'Finds nothing missing in what it looks for.',
  'not-yet': 'Finds nothing missing in what it looks for.',
  'too-little': 'Not enough is recorded of what it looks for.',
} as const satisfies Readonly<Record<Opinion, string>>;

/** What they say together: "For Staff: not yet". */
export const sayVerdict = ({ opinion, aims }: Pick<Hearing, 'opinion' | 'aims'>): string =>
  `For ${aims}: ${lowered(opinionWords[opinion])}`;

/** What it rests on, without what the verdict says already: "3 gates and 6 gaps." */
export const sayWhy = (words: string): string => {
  const why = words.replace(/^Not yet: /, '');
  return why.charAt(0).toUpperCase() + why.slice(1);
};

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** How far they lie apart. One who says “not yet” is enough. */
export function saySpread({ spread, opinion }: Pick<Hearing, 'spread' | 'opinion'>): string {
  if (spread === null) return 'Fewer than two of them can say anything, so nothing is said of how far they agree.';
  const apart = spreads[Math.min(spread, spreads.length - 1)] ?? '';
  return opinion === 'not-yet' && spread > 0 ? `${apart} One “not yet” is enough for all.` : apart;
}

const spreads = [
  'All who can say anything say the same.',
  'They lie one step apart.',
  'They lie two steps apart, as far as they can.',
];

/** Lines that say the same of several records, as one with its places. */
export const groupLines = (lines: readonly Line[]): readonly SaidOnce[] =>
  [...Map.groupBy(lines, ({ rule, text }) => `${rule.id} ${text}`)].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : { key, rule: first.rule, text: first.text, places: [first, ...others] },
  );

type SaidOnce = Pick<Line, 'rule' | 'text'> & { readonly key: string; readonly places: readonly Line[] };

/** The field that a line is about, as its form calls it. */
export const labelOf = ({ record, field }: Pick<Line, 'record' | 'field'>): string | undefined =>
  findKind(record?.kind ?? '')?.fields[field ?? '']?.label;
