import { type Day, parseDay } from '../base/day.ts';
import type { ValuesOf } from '../ledger/fields/value.ts';
import type { friction } from './kinds/change/friction.ts';

/** What a disagreement goes through, in order. */
export const stages = ['raised', 'positions', 'option', 'resolution', 'residual'] as const;

/** One stage: when it was reached, null where nothing tells, and whether it was. */
export type Stage = { readonly name: (typeof stages)[number]; readonly on: Day | null; readonly reached: boolean };

type Said = ValuesOf<(typeof friction)['fields']>;

/** The stages of a friction. One is reached with its day, or where what it holds is written down. */
export const stagesOf = (said: Said): readonly Stage[] =>
  stages.map((name) => {
    const { on, text } = readers[name](said);
    const day = on === undefined ? null : (parseDay(on) ?? null);
    return { name, on: day, reached: day !== null || text !== undefined };
  });

/** Whether it may be told as a success: it was raised and resolved, each on a day. */
export const isResolved = ({ raisedOn, resolution, resolvedOn }: Said): boolean =>
  raisedOn !== undefined && resolution !== undefined && resolvedOn !== undefined;

type Reached = { readonly on: string | undefined; readonly text: string | undefined };

const readers = {
  raised: ({ raisedOn, raised }) => ({ on: raisedOn, text: raised }),
  positions: ({ positionsOn }) => ({ on: positionsOn, text: undefined }),
  option: ({ optionOn, option }) => ({ on: optionOn, text: option }),
  resolution: ({ resolvedOn, resolution }) => ({ on: resolvedOn, text: resolution }),
  residual: ({ residualOn, residual }) => ({ on: residualOn, text: residual }),
} as const satisfies Readonly<Record<Stage['name'], (said: Said) => Reached>>;
