import type { Context } from '../../../src/actions/base/context.ts';
import { hearCommittee } from '../../../src/actions/evidence/bars/hearCommittee.ts';
import { listReadiness } from '../../../src/actions/evidence/bars/listReadiness.ts';
import type { LedgerRecord } from '../../../src/core/ledger/record.ts';
import { readShippedBars } from '../../../src/server/evidence/shippedBars.ts';
import type { Bench, Figure } from '../../base/bench.ts';
import { editImpact, fillWithExamples } from '../../base/examples.ts';
import { onBoth } from '../../base/ledger.ts';
import { spreadFigures, timeAfter, timeEach } from '../../base/spread.ts';

const size = 5_000;
const count = { warmUp: 5, times: 50 };

/** How a large ledger stands before the bars, and what the simulated committee says of it. */
export const readiness: Bench = {
  how: 'The actions behind Readiness (both bars that come with Cairn) and behind the simulated committee (at one of them), over the 5,000 records of the benchmark of the rules, on SQLite and on PostgreSQL: with the ledger in memory as nobody changed it, and each time after one impact was changed and kept, which is not counted. 50 times each after 5 not counted.',
  run: (ground) =>
    onBoth(ground, async (context, name) => measure(context, name, await fillWithExamples(context, size))),
};

async function measure(context: Context, name: string, records: readonly LedgerRecord[]): Promise<readonly Figure[]> {
  const texts = readShippedBars();
  const change = (turn: number) => editImpact(context, records, turn);
  const stand = () => listReadiness(context, texts);
  const hear = () => hearCommittee(context, { bar: 'staff', texts });
  return [
    ...spreadFigures(`readiness of 5,000 records at two bars, ${name}`, await timeEach(count, stand), {}),
    ...spreadFigures('  the same after one edit', await timeAfter(count, change, stand), {}),
    ...spreadFigures(`simulated committee over 5,000 records, ${name}`, await timeEach(count, hear), {}),
    ...spreadFigures('  the same after one edit', await timeAfter(count, change, hear), {}),
  ];
}
