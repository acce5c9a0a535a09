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
    value: 12,
    unit: 'months',
    least: 1,
    most: 60,
    origin: 'field',
  },
} as const satisfies Readonly<Record<string, Threshold>>;

/** One of them. */
export type ThresholdName = keyof typeof thresholds;
