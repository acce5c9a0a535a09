import { storyMonths } from '../../timeline.ts';
import { fewestTraits } from '../../traits.ts';
import { wholeThresholds } from './wholeThresholds.ts';

/** Where a number comes from: the field names it, or it is a value to start from. */
export type Origin = 'field' | 'start';

/** A number that rules compare with. It is between `least` and `most`, whatever a workspace makes of it. */
export type Threshold = {
  /** What is counted, as a label: "Months the evidence spans, at least". */
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly origin: Origin;
};

/** Every number that a rule compares with. Each is shown, and can be changed in a workspace. */
export const thresholds = {
  'months-spanned': {
    label: 'Months that the evidence spans, at least',
    value: storyMonths,
    unit: 'months',
    least: 1,
    most: 60,
    origin: 'field',
  },
  'impacts-of-artifact': {
    label: 'Impacts that one artifact backs, at most',
    value: 3,
    unit: 'impacts',
    least: 1,
    most: 20,
    origin: 'start',
  },
  'rival-parties': {
    label: 'Parties with rival incentives, at least',
    value: 3,
    unit: 'parties',
    least: 2,
    most: 10,
    origin: 'field',
  },
  'candidate-traits': {
    label: 'Traits that a candidate shows, at least',
    value: fewestTraits,
    unit: 'traits',
    least: 1,
    most: 3,
    origin: 'start',
  },
  'friction-open': {
    label: 'Time until a friction is settled',
    value: 90,
    unit: 'days',
    least: 7,
    most: 730,
    origin: 'start',
  },
  'rejected-options': {
    label: 'Options turned down with a reason, at least',
    value: 2,
    unit: 'options',
    least: 1,
    most: 10,
    origin: 'start',
  },
  'refusal-open': {
    label: 'Time until it is known what came of a no',
    value: 180,
    unit: 'days',
    least: 30,
    most: 730,
    origin: 'start',
  },
  'reopening-open': {
    label: 'Time until a request to re-open is answered',
    value: 30,
    unit: 'days',
    least: 1,
    most: 180,
    origin: 'start',
  },
  ...wholeThresholds,
} as const satisfies Readonly<Record<string, Threshold>>;

/** One of them. */
export type ThresholdName = keyof typeof thresholds;
