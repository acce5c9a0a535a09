import { type Refusal, refuse } from '../../core/base/refusal.ts';

/** What a schema has found wrong, as zod tells it. */
export type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly expected?: string;
  readonly values?: readonly unknown[];
};

/** The first thing that is wrong with a request, in a sentence that names its place. */
export function sayInvalid([first]: readonly Issue[]): Refusal<'bad-request'> {
  if (first === undefined) return refuse('bad-request', 'This request cannot be read.');
  const place = first.path.length === 0 ? 'The request' : first.path.map(String).join('.');
  return refuse('bad-request', `${place} ${wordsOf(first)}.`);
}

/** What a schema says in words of its own stands; what it says by code is put into words here. */
function wordsOf(issue: Issue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  return issue.code === undefined ? 'is not as expected' : (words[issue.code]?.(issue) ?? 'is not as expected');
}

const words: Readonly<Record<string, (issue: Issue) => string>> = {
  invalid_type: ({ expected }) => `is missing or of another kind; it must be ${kinds[expected ?? ''] ?? 'as described'}`,
  invalid_value: ({ values = [] }) => `is none of ${values.map(String).join(', ')}`,
  invalid_union: () => 'is of no kind that is known here',
  too_big: ({ maximum, origin }) => `is too large: ${count(maximum)}${units[origin ?? ''] ?? ''} at most`,
  too_small: ({ minimum, origin }) => `is too small: ${count(minimum)}${units[origin ?? ''] ?? ''} at least`,
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const count = (number: number | bigint | undefined): string => (number ?? 0).toLocaleString('en');
