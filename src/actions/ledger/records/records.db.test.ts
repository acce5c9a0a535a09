import { describe, expect, test } from 'vitest';
import { taken } from '../../../../test/walls/ground/house.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord, seedRecords } from '../../../../test/stage/ledger.ts';
import { seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { freshId, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import type { Leaf } from '../../../core/ledger/log/leaf.ts';
import { appendToEdge, emptyEdge } from '../../../core/ledger/log/tree.ts';
import { findLog } from '../../../store/ledger/log.ts';
import { listLeaves } from '../../../store/ledger/revisions.ts';
import { addRecord } from './addRecord.ts';
import { changeRecord } from './changeRecord.ts';
import { changeStandings } from './changeStandings.ts';
import { countRecords } from './countRecords.ts';
import { getAround } from './getAround.ts';
import { getHistory } from './getHistory.ts';
import { getRecord } from './getRecord.ts';
import { listRecords } from './listRecords.ts';
import { restoreRecord } from './restoreRecord.ts';

describe.each(engines)('records on %s', (engine) => {
  const stage = stageOn(engine);

  test('are kept as a draft with one line, completed later, and found again', async () => {
    const { context } = await stage();
    const draft = taken(
      await addRecord(context, { kind: 'team', standing: 'draft', fields: { name: ' Payments  core ' } }),
    );
    expect(draft).toMatchObject({ title: 'Payments core', standing: 'draft', revision: 1 });
    const kept = await changeRecord(context, {
      recordId: draft.id,
      basedOn: 1,
      standing: 'kept',
      fields: { ...draft.fields, function: 'engineering' },
    });
    expect(kept).toMatchObject({
      standing: 'kept',
      revision: 2,
      fields: { name: 'Payments core', function: 'engineering' },
    });
    expect(await getRecord(context, { recordId: draft.id })).toMatchObject({ record: kept, links: [] });
    expect((await listRecords(context, { standing: 'kept' })).records).toEqual([kept]);
    expect(await countRecords(context)).toEqual({ counts: [{ kind: 'team', standing: 'kept', records: 1 }] });
  });

  test('sent twice under their own id are kept once', async () => {
    const { context } = await stage();
    const sent = { id: freshId<'record'>(context), kind: 'team', standing: 'draft', fields: { name: 'One' } } as const;
    const [first, second] = await Promise.all([addRecord(context, sent), addRecord(context, sent)]);
    expect(first).toEqual(second);
    expect((await findLog(context.store.db, context.scope))?.edge.size).toBe(1);
    expect(await addRecord(context, { ...sent, fields: { name: 'Two' } })).toMatchObject({ code: 'id-taken' });
  });

  test('are listed page by page with what they link to', async () => {
    const set = await stage();
    const team = await seedRecord(set);
    const said = Array.from({ length: 60 }, (_, at) => ({
      kind: 'impact',
      fields: { what: `Impact ${at}`, teams: [team.id] },
    }));
    await seedRecords(set, said);
    for (const order of ['changed', 'title', 'day'] as const) {
      const asked = { standing: 'draft', kind: 'impact', search: 'impact', order } as const;
      const first = await listRecords(set.context, asked);
      expect(first.records).toHaveLength(50);
      expect(first.linked).toEqual([{ id: team.id, kind: 'team', title: 'Payments', standing: 'draft' }]);
      const second = await listRecords(set.context, { ...asked, after: first.next ?? '' });
      expect(second.next).toBeNull();
      const ids = [...first.records, ...second.records].map(({ id }) => id);
      expect(new Set(ids).size).toBe(60);
    }
    const wild = await listRecords(set.context, { standing: 'draft', after: 'from nowhere' });
    expect(wild.records).toHaveLength(50);
  });

  test('tell what was different each time, by whom and when', async () => {
    const set = await stage();
    const { owner, member } = await seedTeam(set, {
      owner: await seedPerson(set, 'Ada'),
      member: await seedPerson(set, 'Ben'),
    });
    const sent = { kind: 'team', standing: 'draft', fields: { name: 'One', note: 'Two' } } as const;
    const { id: recordId } = taken(await addRecord(owner.context, sent));
    const later = passDays(member, 1);
    const fields = { name: 'One', people: 4 };
    taken(await changeRecord(member.context, { recordId, basedOn: 1, standing: 'draft', fields }));
    const { revisions, more } = taken(await getHistory(owner.context, { recordId }));
    expect(more).toBe(false);
    expect(revisions.map(({ number, by, changes }) => ({ number, by, changes }))).toEqual([
      {
        number: 2,
        by: 'Ben',
        changes: [
          { field: 'people', after: 4 },
          { field: 'note', before: 'Two' },
        ],
      },
      {
        number: 1,
        by: 'You',
        changes: [
          { field: 'name', after: 'One' },
          { field: 'note', after: 'Two' },
        ],
      },
    ]);
    expect(revisions[0]?.at).toBe(later);
    expect(taken(await getHistory(owner.context, { recordId, before: 2 })).revisions).toHaveLength(1);
  });

  test('are restored as they were, and what they said since stays in their history', async () => {
    const set = await stage();
    const { id: recordId } = await seedRecord(set, { fields: { name: 'One', note: 'Two' } });
    await seedRecord(set, { id: recordId, fields: { name: 'Three' } });
    expect(await restoreRecord(set.context, { recordId, revision: 1 })).toMatchObject({
      title: 'One',
      fields: { name: 'One', note: 'Two' },
      revision: 3,
    });
    expect(await restoreRecord(set.context, { recordId, revision: 3 })).toMatchObject({ revision: 3 });
    expect(taken(await getHistory(set.context, { recordId })).revisions).toHaveLength(3);
    expect((await listRecords(set.context, { standing: 'draft', search: 'two' })).records).toHaveLength(1);
  });

  test('are taken out and brought back together, and those that cannot be kept say why', async () => {
    const set = await stage();
    const whole = { name: 'Whole', function: 'engineering' };
    const [draft, kept] = await seedRecords(set, [{ fields: { name: 'Part' } }, { standing: 'kept', fields: whole }]);
    if (draft === undefined || kept === undefined) throw new Error('two were seeded');
    const change = (standing: 'kept' | 'removed') =>
      changeStandings(set.context, { records: [draft, kept].map(({ id }) => ({ recordId: id, standing })) });
    const { before, refused } = await change('removed');
    expect(refused).toEqual([]);
    expect(before).toEqual([
      { recordId: draft.id, standing: 'draft' },
      { recordId: kept.id, standing: 'kept' },
    ]);
    expect((await listRecords(set.context, { standing: 'removed' })).records).toHaveLength(2);
    expect(await changeStandings(set.context, { records: [...before] })).toMatchObject({ refused: [] });
    expect(await change('kept')).toEqual({
      before: [],
      refused: [{ recordId: draft.id, message: '“Part” stays as it is. Function: choose one.' }],
    });
    const stranger = freshId<'record'>(set.context);
    const { refused: unknown } = await changeStandings(set.context, {
      records: [{ recordId: stranger, standing: 'removed' }],
    });
    expect(unknown.map(({ recordId }) => recordId)).toEqual([stranger]);
  });

  test('edited by two at once keep what each changed, and refuse where both changed the same', async () => {
    const { context } = await stage();
    const sent = { kind: 'team', standing: 'draft', fields: { name: 'One' } } as const;
    const { id: recordId } = taken(await addRecord(context, sent));
    const edit = (fields: Readonly<Record<string, string | number>>) =>
      changeRecord(context, { recordId, basedOn: 1, standing: 'draft', fields: { name: 'One', ...fields } });
    const answers = await Promise.all([
      edit({ note: 'Mine' }),
      edit({ organisation: 'Theirs' }),
      edit({ people: 3 }),
      edit({ note: 'Another' }),
    ]);
    const refused = answers.filter((answer) => isRefusal(answer));
    expect(refused.map(({ code, message }) => [code, message])).toEqual([
      ['changed-meanwhile', 'Somebody changed the same meanwhile: Note. Compare the two, and save what is right.'],
    ]);
    const { record } = taken(await getRecord(context, { recordId }));
    expect(record).toMatchObject({ revision: 4, fields: { organisation: 'Theirs', people: 3 } });
    expect(['Mine', 'Another']).toContain(record.fields['note']);
    expect(taken(await getHistory(context, { recordId })).revisions).toHaveLength(4);
  });

  test('said by many at once stand in one log without a gap and without a fork', async () => {
    const { context } = await stage();
    const say = (at: number) => addRecord(context, { kind: 'team', standing: 'draft', fields: { name: `Team ${at}` } });
    await Promise.all(Array.from({ length: 25 }, (_, at) => say(at)));
    await checkLog({ context });
    expect((await findLog(context.store.db, context.scope))?.edge.size).toBe(25);
  });

  test('said after the clock was set back a year are dated no earlier than those before them', async () => {
    const set = await stage();
    await seedRecord(set);
    const before = set.clock.now;
    set.clock.now = instant(before - 365 * dayMs);
    const late = await seedRecord(set);
    expect(late.changedAt).toBe(before);
    passDays(set, 3);
    await seedRecord(set, { id: late.id, fields: { name: 'Later' } });
    const leaves = await listLeaves(set.context.store.db, set.context.scope, { from: 0, limit: 9 });
    const times = leaves.map(({ leaf }) => (JSON.parse(leaf) as Leaf).at);
    expect(times).toEqual(times.toSorted());
    await checkLog(set);
  });

  test('are walked from one to the next, as far as is asked and no further than can be drawn', async () => {
    const set = await stage();
    const team = await seedRecord(set);
    const chain: RecordId[] = [];
    for (let at = 0; at < 4; at += 1) {
      const followedFrom = chain.slice(-1);
      const fields = { what: `Impact ${at}`, ...(at === 0 ? { teams: [team.id] } : { followedFrom }) };
      chain.push((await seedRecord(set, { kind: 'impact', fields })).id);
    }
    const near = taken(await getAround(set.context, { recordId: team.id, steps: 2 }));
    expect(near.records.map(({ title }) => title)).toEqual(['Payments', 'Impact 0', 'Impact 1']);
    expect(near.links).toHaveLength(2);
    expect(near.more).toBe(false);
    expect(taken(await getAround(set.context, { recordId: team.id, steps: 9 })).records).toHaveLength(5);
    const hub = { kind: 'impact', fields: { what: 'One of many', teams: [team.id] } };
    await seedRecords(
      set,
      Array.from({ length: 600 }, () => hub),
    );
    const wide = taken(await getAround(set.context, { recordId: team.id, steps: 2 }));
    expect(wide.records).toHaveLength(500);
    expect(wide.more).toBe(true);
  });

  test('say that there are more links only where there are', async () => {
    const set = await stage();
    const team = await seedRecord(set);
    const hub = { kind: 'impact', fields: { what: 'One of many', teams: [team.id] } };
    await seedRecords(
      set,
      Array.from({ length: 1_000 }, () => hub),
    );
    const all = taken(await getRecord(set.context, { recordId: team.id }));
    expect([all.links.length, all.more]).toEqual([1_000, false]);
    await seedRecord(set, hub);
    const most = taken(await getRecord(set.context, { recordId: team.id }));
    expect([most.links.length, most.more]).toEqual([1_000, true]);
  });

  test('that follow from one another never lead back to themselves', async () => {
    const set = await stage();
    const say = (what: string, ...followedFrom: readonly RecordId[]) =>
      seedRecord(set, { kind: 'impact', fields: { what, followedFrom } });
    const first = await say('First');
    const second = await say('Second', first.id);
    const third = await say('Third', second.id);
    const follow = (...followedFrom: readonly RecordId[]) =>
      changeRecord(set.context, {
        recordId: first.id,
        basedOn: 1,
        standing: 'draft',
        fields: { what: 'First', followedFrom },
      });
    for (const { id } of [second, third])
      expect(await follow(id)).toMatchObject({
        code: 'bad-record',
        message: expect.stringContaining('that would lead round in a circle, back to this impact. Choose another one.'),
      });
    expect(await follow(first.id)).toMatchObject({
      code: 'bad-record',
      message: expect.stringContaining('a record cannot link to itself. Choose another one.'),
    });
    taken(await follow((await say('Elsewhere')).id));
  });

  test('of fifty rows of the longest texts were as large as no list can carry', async () => {
    const { context } = await stage();
    const long = 'x'.repeat(20_000);
    const options = Array.from({ length: 50 }, () => ({ option: 'One', for: long, against: long }));
    expect(
      await addRecord(context, { kind: 'decision', standing: 'draft', fields: { what: 'Long', options } }),
    ).toMatchObject({
      code: 'bad-record',
      message: expect.stringContaining('longer than 400,000 characters'),
    });
  });
});

/** The edge of the log is that of a tree of its leaves, in their order. */
async function checkLog({ context: { store, scope } }: Pick<Stage, 'context'>): Promise<void> {
  const leaves = await listLeaves(store.db, scope, { from: 0, limit: 1_000 });
  expect(leaves.map(({ leafIndex }) => leafIndex)).toEqual(leaves.map((_, place) => place));
  const edge = leaves.reduce((grown, { leaf }) => appendToEdge(grown, hashLeaf(leaf)).edge, emptyEdge);
  expect((await findLog(store.db, scope))?.edge).toEqual(edge);
}
