import type { Field } from '../../ledger/fields/field.ts';
import { impact } from '../kinds/change/impact.ts';
import type { Aside } from './base/rule.ts';

/** Fields as a form holds them; they may not be right yet. */
type Held = Readonly<Record<string, unknown>>;

/** The name of an impact's prose field; nothing for a field of anything else. */
export const proseFieldOf = (field: Field): string | undefined =>
  Object.entries(impact.fields).find(([, own]) => own === field && own.type === 'prose')?.[0];

/** The field that tells the story of an impact. */
export const tellingField = 'act';

/** What the fields of an impact say already, so that its prose need not. */
export const asidesOf = (held: Held): readonly Aside[] =>
  answers.filter(({ fields }) => fields.every((name) => isFilled(held[name]))).map(({ aside }) => aside);

const answers: readonly { readonly aside: Aside; readonly fields: readonly (keyof typeof impact.fields)[] }[] = [
  { aside: 'teams', fields: ['teams'] },
  { aside: 'before-after', fields: ['before', 'after'] },
  { aside: 'figures', fields: ['beforeMeasure', 'afterMeasure'] },
  { aside: 'mechanism', fields: ['mechanism'] },
];

/** All that an impact tells in prose, in the order of its form. */
export const storyOf = (held: Held): string =>
  [impact.title, ...Object.entries(impact.fields).flatMap(([name, { type }]) => (type === 'prose' ? [name] : []))]
    .map((name) => held[name])
    .filter((text) => typeof text === 'string')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
