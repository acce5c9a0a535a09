import type { Bench } from '../base/bench.ts';
import { runChild, type Took } from '../base/child.ts';
import { seededFolder } from '../base/folders.ts';

/** Writing every deck as CSV. */
export const csvExport: Bench = {
  how: 'exportDeck of every deck of the seeded data, its text thrown away, once, in a process of its own.',
  async run(ground) {
    const { notes, wallMs, cpuMs } = await runChild<Took & { readonly notes: number }>(
      'exportDecks.ts',
      seededFolder(ground),
    );
    return [
      {
        work: `CSV export of ${notes.toLocaleString('en-US')} notes`,
        value: (notes * 1_000) / wallMs,
        unit: 'rows/s',
        aside: `CPU ${Math.round(cpuMs)} ms`,
      },
    ];
  },
};
