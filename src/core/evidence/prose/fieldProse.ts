import type { Field } from '../../ledger/fields/field.ts';
import type { Kind } from '../../ledger/kind.ts';
import { cost } from '../kinds/change/cost.ts';
import { friction } from '../kinds/change/friction.ts';
import { impact } from '../kinds/change/impact.ts';
import { initiative } from '../kinds/change/initiative.ts';
import { help } from '../kinds/dealings/help.ts';
import { decision } from '../kinds/judgement/decision.ts';
import { framework } from '../kinds/judgement/framework.ts';
import { principle } from '../kinds/judgement/principle.ts';
import { pruning } from '../kinds/judgement/pruning.ts';
import { refusal } from '../kinds/judgement/refusal.ts';
import { tradeOff } from '../kinds/judgement/tradeOff.ts';
import { gap } from '../kinds/judging/gap.ts';
import { packet } from '../kinds/judging/packet.ts';
import { profile } from '../kinds/people/profile.ts';
import type { Aside } from './base/rule.ts';

/** Fields as a form holds them; they may not be right yet. */
type Held = Readonly<Record<string, unknown>>;

/** How the prose of a kind is read. */
type Reading = {
  readonly kind: Kind;
  /** The field at which what the whole story lacks is said; null where a kind tells no story of its own. */
  readonly telling: string | null;
  /** What fields say, once all of them are filled, so that prose need not. */
  readonly answers: readonly { readonly asides: readonly Aside[]; readonly fields: readonly string[] }[];
};

/** The kinds in which somebody writes in words of their own. What others said, and notes, are nobody's to remark on. */
const readings: readonly Reading[] = [
  {
    kind: impact,
    telling: 'act',
    answers: [
      { asides: ['teams'], fields: ['teams'] },
      { asides: ['before-after'], fields: ['before', 'after'] },
      { asides: ['figures'], fields: ['beforeMeasure', 'afterMeasure'] },
      { asides: ['mechanism'], fields: ['mechanism'] },
    ],
  },
  {
    kind: packet,
    telling: 'summary',
    answers: [{ asides: ['teams', 'before-after', 'figures', 'mechanism', 'friction', 'cost'], fields: ['cases'] }],
  },
  { kind: friction, telling: null, answers: [{ asides: ['friction'], fields: [] }] },
  { kind: cost, telling: null, answers: [{ asides: ['cost'], fields: [] }] },
  ...[initiative, help, decision, framework, principle, pruning, refusal, tradeOff, gap, profile].map((kind) => ({
    kind,
    telling: null,
    answers: [],
  })),
];

/** Where a field stands that is remarked on. */
export type ProseField = {
  readonly reading: Reading;
  readonly name: string;
  /** Whether it is the first of its kind: there one says which remarks one wants. */
  readonly isFirst: boolean;
};

/** The place of a prose field in its kind; nothing for a field that nobody remarks on. */
export function proseFieldOf(field: Field): ProseField | undefined {
  for (const reading of readings) {
    const names = proseIn(reading.kind);
    const name = names.find((one) => reading.kind.fields[one] === field);
    if (name !== undefined) return { reading, name, isFirst: name === (reading.telling ?? names[0]) };
  }
  return undefined;
}

const proseIn = ({ fields }: Kind): readonly string[] =>
  Object.entries(fields).flatMap(([name, { type }]) => (type === 'prose' ? [name] : []));

/** What the fields of a record say already, so that its prose need not. */
export const asidesOf = ({ answers }: Reading, held: Held): readonly Aside[] =>
  answers.filter(({ fields }) => fields.every((name) => isFilled(held[name]))).flatMap(({ asides }) => asides);

/** All that a record tells in prose, in the order of its form. */
export const storyOf = ({ kind }: Reading, held: Held): string =>
  [kind.title, ...proseIn(kind)]
    .map((name) => held[name])
    .filter((text) => typeof text === 'string')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
