import { describe, expect, test } from 'vitest';
import { changeKept, impactOf, keepRecord, seedStory } from '../../../../test/stage/evidence/story.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { packetFormats, type PacketOrder } from '../../../contract/evidence/packets.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { changeStandings } from '../../ledger/records/changeStandings.ts';
import { exportPacket } from './exportPacket.ts';

async function textOf({ context }: Stage, order: Partial<PacketOrder>): Promise<string> {
  const made = await exportPacket(context, { format: 'markdown', part: 'packet', ...order });
  if (isRefusal(made)) throw new Error(made.message);
  return new TextDecoder().decode(made.bytes);
}

const missing = '01KA0000000000000000000000';

describe.each(engines)('a packet on %s', (engine) => {
  const stage = stageOn(engine);

  test('is drafted of the impacts that are named, in their order, with what is around them', async () => {
    const on = await stage();
    const { first, alone } = await seedStory(on);
    const text = await textOf(on, { impacts: `${alone.id},${first.id}` });
    expect([...text.matchAll(/<!-- (\w+) -->/g)].map(([, id]) => id)).toEqual([alone.id, first.id]);
    expect(text).toContain('#### Friction: Who answers for a broken interface');
    expect(text).toContain('- Two weeks of my own roadmap (borne by me)');
  });

  test('is named for the level that the profile aims for, and planned back from its round', async () => {
    const on = await stage();
    await seedStory(on);
    const said = { role: 'Product manager', level: 'Senior', aim: 'Staff', aimOn: '2026-12-15', scope: 'Onboarding' };
    await keepRecord(on, 'profile', said);
    expect(await textOf(on, {})).toMatch(
      /^# For Staff\n\n- \*\*Level:\*\* Staff\n- \*\*Committee:\*\* 15 December 2026\n/,
    );
    expect(await textOf(on, { format: 'calendar' })).toContain('DTSTART;VALUE=DATE:20260615');
  });

  test('that is kept says what is written in it, as a draft too, and to whom it is told', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    await keepRecord(on, 'person', { name: 'Noor Haddad', function: 'engineering', relation: 'peer' });
    const fields = { title: 'Mine', cases: [first.id], summary: 'Noor Haddad said so.', audience: 'company' };
    const added = await addRecord(on.context, { kind: 'packet', standing: 'draft', fields });
    if (isRefusal(added)) throw new Error(added.message);
    const packet = added.id;
    expect(await textOf(on, { packet })).toContain('Noor Haddad said so.');
    expect(await textOf(on, { packet, reader: 'outside' })).toContain('Somebody in Engineering said so.');
  });

  test('named whoever was taken out of the ledger, or called otherwise since, to somebody outside', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const said = { function: 'engineering', relation: 'peer' };
    const noor = await keepRecord(on, 'person', { ...said, name: 'Noor Haddad' });
    const gone = await keepRecord(on, 'person', { ...said, name: 'Tomas Rey' });
    await changeKept(on, noor, { name: 'Noor Salem', alias: 'Head of Data' });
    granted(await changeStandings(on.context, { records: [{ recordId: gone.id, standing: 'removed' }] }));
    const summary = 'Noor Haddad and Tomas Rey said so.';
    const packet = await keepRecord(on, 'packet', { title: 'Mine', cases: [first.id], summary, audience: 'outside' });
    expect(await textOf(on, { packet: packet.id })).toContain('Head of Data and Somebody in Engineering said so.');
  });

  test('has a sheet for whoever speaks for it', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const text = await textOf(on, { impacts: first.id, part: 'points' });
    expect(text).toContain(`# Talking points: Packet\n\n## What to say\n\n### ${first.title}\n`);
  });

  test('is written in every format', async () => {
    const on = await stage();
    await seedStory(on);
    await keepRecord(on, 'profile', { role: 'PM', level: 'Senior', aim: 'Staff', aimOn: '2026-12-15', scope: 'Mine' });
    for (const format of packetFormats) {
      const made = await exportPacket(on.context, { format, part: 'packet' });
      if (isRefusal(made)) throw new Error(made.message);
      expect(made.bytes.length).toBeGreaterThan(500);
      expect(made.unset).toEqual([]);
    }
  });

  test.each([
    [{ packet: missing as RecordId }, 'no-packet'],
    [{ impacts: missing }, 'no-impact'],
    [{ format: 'calendar' }, 'no-day'],
  ] as const)('asked for with %j is refused', async (order, code) => {
    const on = await stage();
    await seedStory(on);
    expect(await exportPacket(on.context, { format: 'markdown', part: 'packet', ...order })).toMatchObject({ code });
  });

  test('over an empty ledger, or one of drafts alone, says what to do first', async () => {
    const on = await stage();
    const refused = {
      code: 'no-impact',
      message: 'There is no complete impact to tell of yet. Keep one with what proves it, then draft the packet.',
    };
    expect(await exportPacket(on.context, { format: 'pdf', part: 'packet' })).toEqual(expect.objectContaining(refused));
    await addRecord(on.context, { kind: 'impact', standing: 'draft', fields: impactOf([]) });
    expect(await exportPacket(on.context, { format: 'pdf', part: 'packet' })).toEqual(expect.objectContaining(refused));
  });
});
