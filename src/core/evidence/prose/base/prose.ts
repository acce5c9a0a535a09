/** What a word does in its sentence; the parts of speech that the reader tells apart. */
export type Part =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'verb'
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'mark'
  | 'other';

/** A word or a mark, with its place in the text. */
export type Token = {
  /** In lower case, contractions spelt out: the second of "didn't" is "not". */
  readonly form: string;
  readonly lemma: string;
  readonly part: Part;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
  /** The number of its sentence. */
  readonly sentence: number;
  /** Whether a "not", "never" or "nobody" of its own clause reaches it. */
  readonly isNegated: boolean;
};

/** A sentence, as tokens from one place up to and without another. */
export type Sentence = { readonly from: number; readonly to: number };

/** A text that was read: its words in order, and where its sentences lie. */
export type Prose = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
};

/** A run of tokens, from one up to and without another. */
export type Run = { readonly from: number; readonly to: number };

/** The token at a place. There is always one: past the ends it is an empty mark. */
export const tokenAt = (prose: Prose, at: number): Token => prose.tokens[at] ?? nothing;

/** The same runs in the order of the text, those that overlap as one. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const apart: Run[] = [];
  for (const run of runs.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last !== undefined && run.from < last.to)
      apart.splice(-1, 1, { from: last.from, to: Math.max(last.to, run.to) });
    else apart.push(run);
  }
  return apart;
}

/** Where a run begins and ends in the text. */
export const placeOf = (prose: Prose, { from, to }: Run): { readonly start: number; readonly end: number } => ({
  start: tokenAt(prose, from).start,
  end: tokenAt(prose, to - 1).end,
});

const nothing: Token = {
  form: '',
  lemma: '',
  part: 'mark',
  isCapital: false,
  start: 0,
  end: 0,
  sentence: -1,
  isNegated: false,
};
