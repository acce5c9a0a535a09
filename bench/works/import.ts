import { join } from 'node:path';
import type { Bench, Figure, Ground } from '../base/bench.ts';
import { runChild, type Took } from '../base/child.ts';
import { emptyFolder } from '../base/folders.ts';
import { writeCsv } from '../seed/csvFile.ts';

/** Bringing in a large file. */
export const csvImport: Bench = {
  how: 'importCsv of a file of 250,000 rows (front, back, tags; duplicates by front left out) into an empty store, once, in a process of its own; with --long also 1,000,000 rows. RSS is taken at 10 %, 50 % and 100 %. Parsing alone reads the same file through decoding, parsing and mapping.',
  async run(ground) {
    const sizes = ground.long ? [250_000, 1_000_000] : [250_000];
    const figures: Figure[] = [];
    for (const rows of sizes) figures.push(...(await importRows(ground, rows)));
    return figures;
  },
};

type Imported = Took & { readonly added: number; readonly rssMb: readonly number[]; readonly peakMb: number };

async function importRows(ground: Ground, rows: number): Promise<readonly Figure[]> {
  const file = join(emptyFolder(ground), 'cards.csv');
  await writeCsv(file, rows);
  const parsed = await runChild<Took>('parseFile.ts', file);
  const imported = await runChild<Imported>('importFile.ts', file, emptyFolder(ground), String(rows));
  if (imported.added !== rows) throw new Error(`${imported.added} of ${rows} rows were imported`);
  const count = `${rows.toLocaleString('en-US')} rows`;
  return [
    {
      work: `CSV import of ${count}`,
      value: (rows * 1_000) / imported.wallMs,
      unit: 'rows/s',
      reach: { atLeast: 25_000 },
      aside: `CPU alone ${rate(rows, imported.cpuMs)}`,
    },
    {
      work: `  memory at its end`,
      value: imported.rssMb.at(-1) ?? 0,
      unit: 'MB',
      aside: `at 10, 50, 100 %: ${imported.rssMb.map(Math.round).join(', ')}`,
    },
    {
      work: `CSV parsing of ${count}`,
      value: (rows * 1_000) / parsed.wallMs,
      unit: 'rows/s',
      aside: `CPU alone ${rate(rows, parsed.cpuMs)}`,
    },
  ];
}

const rate = (rows: number, cpuMs: number): string =>
  `${Math.round((rows * 1_000) / cpuMs).toLocaleString('en-US')} rows/s`;
