import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { hourMs, instant } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { listInbox } from './listInbox.ts';

describe.each(engines)('the inbox on %s', (engine) => {
  const stage = stageOn(engine);

  test('gives drafts oldest first, with what they link to; one that is worked on goes to the end', async () => {
    const { context, clock } = await stage();
    const add = async (kind: string, fields: Record<string, unknown>) => {
      clock.now = instant(clock.now + hourMs);
      const added = await addRecord(context, { kind, standing: 'draft', fields: fields as Record<string, string> });
      if (isRefusal(added)) throw new Error(added.message);
      return added;
    };
    const team = await add('team', { name: 'Payments' });
    const first = await add('impact', { what: 'First', teams: [team.id] });
    const second = await add('impact', { what: 'Second' });
    expect(await listInbox(context, { limit: 2 })).toMatchObject({
      waiting: 3,
      drafts: [{ title: 'Payments' }, { title: 'First' }],
      linked: [{ id: team.id, title: 'Payments' }],
    });
    clock.now = instant(clock.now + hourMs);
    await changeRecord(context, {
      recordId: first.id,
      basedOn: 1,
      standing: 'draft',
      fields: { ...first.fields, before: 'Otherwise' },
    });
    const { drafts } = await listInbox(context, { limit: 50 });
    expect(drafts.map(({ id }) => id)).toEqual([team.id, second.id, first.id]);
  });
});
