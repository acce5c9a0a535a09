import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { keepRecord } from '../../../test/stage/evidence/story.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { engines } from '../../../test/stage/stage.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { importRecords } from '../evidence/importing/importRecords.ts';
import { addRecord } from './records/addRecord.ts';
import { changeStandings } from './records/changeStandings.ts';
import { getRecord } from './records/getRecord.ts';

const host = 'wiki.example.com';
const said = { title: 'The plan', form: 'link', address: `https://${host}/plan` };

describe.each(engines)('a host that is off limits on %s', (engine) => {
  const stage = stageOn(engine);

  test('keeps its addresses out of every record, drafts included', async () => {
    const on = await stage();
    await keepRecord(on, 'off-limits', { host });
    expect(await addRecord(on.context, { kind: 'artifact', standing: 'draft', fields: said })).toMatchObject({
      code: 'bad-record',
      message: `“${host}” is off limits here. Say what matters in your own words, and leave the address out.`,
    });
    const elsewhere = { ...said, address: 'https://example.org/plan' };
    expect(isRefusal(await addRecord(on.context, { kind: 'artifact', standing: 'draft', fields: elsewhere }))).toBe(
      false,
    );
  });

  test('does not hold what was there before from being taken out', async () => {
    const on = await stage();
    const { id } = await seedRecord(on, { kind: 'artifact', fields: said });
    await keepRecord(on, 'off-limits', { host });
    const taken = await changeStandings(on.context, { records: [{ recordId: id, standing: 'removed' }] });
    expect(isRefusal(taken)).toBe(false);
  });

  test('leaves its addresses out of what comes in with a file', async () => {
    const on = await stage();
    await keepRecord(on, 'off-limits', { host });
    const content = btoa(`- We agreed on the plan, see https://${host}/plan\n`);
    const given = { name: 'brag.md', content, timeZone: 'UTC' };
    const done = await importRecords(on.context, { ...given, take: [{ at: 0, kind: 'impact' }] });
    if (isRefusal(done)) throw new Error(done.message);
    const [recordId] = done.recordIds;
    if (recordId === undefined) throw new Error('nothing came in');
    const found = await getRecord(on.context, { recordId });
    expect(JSON.stringify(found)).not.toContain(host);
    expect(JSON.stringify(found)).toContain('We agreed on the plan');
  });
});
