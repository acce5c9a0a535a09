import { expect, inject, test } from 'vitest';
import { asApp, freshDatabase } from '../../../test/harness/postgres.ts';
import '../../../test/harness/postgres.setup.ts';
import { engines, setStage } from '../../../test/stage/stage.ts';
import { taken } from '../../../test/walls/ground/house.ts';
import { openPostgres } from '../../store/base/openPostgres.ts';
import { wallOf } from '../../store/base/wall.ts';
import { listLeaves } from '../../store/ledger/revisions.ts';
import { openWorld } from '../base/context.ts';
import { examineLedger } from './examineLedger.ts';
import { addRecord } from './records/addRecord.ts';
import { changeRecord } from './records/changeRecord.ts';

test.runIf(engines.includes('postgres'))(
  'two processes that append to one log at once leave no gap and no fork, and no change is lost',
  async () => {
    const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
    const place = { url: asApp(ownerUrl), ownerUrl };
    const [one, other] = [taken(await openPostgres(place)), taken(await openPostgres(place))];
    const { context } = await setStage(one);
    // Another process has its own connections, clock and dice, and shares nothing but the database.
    const { scope } = context;
    const beside = { ...openWorld(), store: other.behind(wallOf(scope)), scope };
    const sent = { kind: 'team', standing: 'draft', fields: { name: 'Team' } } as const;
    const { id: recordId } = taken(await addRecord(context, sent));
    const edit = (at: number, field: string) =>
      changeRecord(at % 2 === 0 ? context : beside, {
        recordId,
        basedOn: 1,
        standing: 'draft',
        fields: { name: 'Team', [field]: field === 'people' ? at : `${at}` },
      });
    const answers = await Promise.all([
      ...Array.from({ length: 30 }, (_, at) => addRecord(at % 2 === 0 ? context : beside, sent)),
      ...['note', 'organisation', 'people'].map((field, at) => edit(at, field)),
    ]);
    answers.forEach(taken);
    const leaves = await listLeaves(context.store.db, scope, { from: 0, limit: 99 });
    expect(leaves.map(({ leafIndex }) => leafIndex)).toEqual(Array.from({ length: 34 }, (_, at) => at));
    expect(await examineLedger(context)).toEqual([]);
    const fields = { name: 'Team', note: '0', organisation: '1', people: 2 };
    expect(await changeRecord(beside, { recordId, basedOn: 4, standing: 'draft', fields })).toMatchObject({
      fields,
      revision: 4,
    });
    await Promise.all([one.close(), other.close()]);
  },
);
