import { type Refusal, refuse } from '../../core/base/refusal.ts';

/** What a schema has found wrong, as far as the words for it need it. */
export type Wrong = {
  readonly code: string;
  readonly origin?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly expected?: unknown;
  readonly values?: unknown;
};

/** The words for what a schema finds wrong and has no words of its own for; they follow the name of its place. */
export const wordsOf = (wrong: Wrong): string => words[wrong.code]?.(wrong) ?? 'is not as expected';

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The first thing that is wrong with a request, in a sentence that names its place. */
export function sayInvalid([first]: readonly Issue[]): Refusal<'bad-request'> {
  if (first === undefined) return refuse('bad-request', 'This request cannot be read.');
  const place = first.path.length === 0 ? 'The request' : first.path.map(String).join('.');
  return refuse('bad-request', `${place} ${first.message}.`);
}

const words: Readonly<Record<string, (wrong: Wrong) => string>> = {
  invalid_type: ({ expected }) =>
    `is missing or of another kind; it must be ${kinds[String(expected)] ?? 'as described'}`,
  invalid_value: ({ values }) => `is none of ${[values].flat().map(String).join(', ')}`,
  invalid_union: () => 'is of no kind that is known here',
  too_big: ({ maximum, origin }) => `is too large: ${sizeOf(maximum, origin)} at most`,
  too_small: ({ minimum, origin }) => `is too small: ${sizeOf(minimum, origin)} at least`,
};

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const sizeOf = (size: unknown, origin: unknown): string =>
  `${Number(size).toLocaleString('en')}${units[String(origin)] ?? ''}`;

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };
