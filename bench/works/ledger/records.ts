import type { Context } from '../../../src/actions/base/context.ts';
import { countRecords } from '../../../src/actions/ledger/records/countRecords.ts';
import { getAround } from '../../../src/actions/ledger/records/getAround.ts';
import { getRecord } from '../../../src/actions/ledger/records/getRecord.ts';
import { listRecords } from '../../../src/actions/ledger/records/listRecords.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import type { Bench, Figure } from '../../base/bench.ts';
import { fillLedger, onBoth } from '../../base/ledger.ts';
import { spreadFigures, timeEach } from '../../base/spread.ts';

const count = { warmUp: 3, times: 30 };
const size = 100_000;

/** What the pages of a ledger ask for at that size. */
export const records: Bench = {
  how: 'The actions behind the pages of a ledger of 100,000 records with 300,000 links, on SQLite and on PostgreSQL with row-level security; 30 times each after 3 not counted, one after the other.',
  run: (ground) =>
    onBoth(ground, async (context, name) => {
      const impacts = await fillLedger(context, size);
      const figures: Figure[] = [];
      for (const [work, ask] of Object.entries(asks(context, impacts)))
        figures.push(...spreadFigures(`${work}, ${name}`, await timeEach(count, ask), { p50: 50 }));
      return figures;
    }),
};

function asks(context: Context, impacts: readonly RecordId[]): Readonly<Record<string, () => Promise<unknown>>> {
  const kept = { standing: 'kept' } as const;
  const recordId = impacts.at(-1000) ?? impacts[0];
  if (recordId === undefined) throw new Error('there are impacts');
  const list = (asked: Partial<Parameters<typeof listRecords>[1]>) => () => listRecords(context, { ...kept, ...asked });
  return {
    'first page of records': list({}),
    'first page of a kind by day': list({ kind: 'impact', order: 'day' }),
    'first page by title': list({ order: 'title' }),
    'first page of a rare kind by day': list({ kind: 'team', order: 'day' }),
    'records of a month': list({ from: '2025-02-01', until: '2025-02-28' }),
    'records of no day there is': list({ from: '2040-02-01', until: '2040-02-28' }),
    'records of all days by title': list({ from: '1970-01-01', order: 'title' }),
    'records linked to one': list({ linkedTo: recordId }),
    'search, found often': list({ search: 'road' }),
    'search, found often, by title': list({ search: 'the team', order: 'title' }),
    'search, one letter': list({ search: 'p' }),
    'search, found once': list({ search: '77777' }),
    'search, found nowhere': list({ search: 'zzyzx' }),
    'search, rare words that begin alike': list({ search: '7777' }),
    'counts by kind and standing': () => countRecords(context),
    'one record with its links': () => getRecord(context, { recordId }),
    'what is around a record': () => getAround(context, { recordId, steps: 3 }),
  };
}
