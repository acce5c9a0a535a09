import type { Bench } from '../base/bench.ts';
import { runChild, type Took } from '../base/child.ts';

/** Folding a million answers without any store. */
export const fold: Bench = {
  how: 'foldHistory over 80,000 invented cards with 1,000,000 answers in memory, and beside it next_state of ts-fsrs over the same answers without days, steps, fuzz and counts; once each after one run not counted, in a process of its own.',
  async run() {
    const { ours, theirs, reviews } = await runChild<Folded>('fold.ts');
    const figure = (work: string, { wallMs, cpuMs }: Took) =>
      ({ work, value: (reviews * 1_000) / wallMs, unit: 'reviews/s', aside: `CPU ${Math.round(cpuMs)} ms` }) as const;
    return [
      figure(`fold of ${reviews.toLocaleString('en-US')} answers`, ours),
      figure('  ts-fsrs next_state alone', theirs),
    ];
  },
};

type Folded = { readonly ours: Took; readonly theirs: Took; readonly reviews: number };
