import type { Field } from '../../../core/ledger/fields/field.ts';

/** What stands in the fields of a form, by name; a field may hold what is not right yet. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, and no list. */
export const isPlain = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every input of a form is told: the field as it is declared, what stands in it, and what is wrong with that. */
export type InputProps<F extends Field = Field> = {
  readonly field: F;
  /** It may not be right yet; undefined where it is empty. */
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onWrite: (value: unknown) => void;
};

/** The question that an input puts, and what helps to answer it. */
export const hintOf = ({ ask, help }: Field): string | undefined => {
  const hint = [ask, help].filter((part) => part !== undefined).join(' ');
  return hint === '' ? undefined : hint;
};

/** The text that stands in an input. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A text as a form holds it: undefined where it is empty. */
export const written = (text: string): string | undefined => (text === '' ? undefined : text);

/** A number from an input of the browser's own; undefined where there is none, or none yet. */
export const numberWritten = (text: string): number | undefined => {
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? undefined : number;
};
