import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { impactOf, keepRecord } from '../../../../../test/stage/evidence/story.ts';
import { openStore, openYard } from '../../../../../test/stage/everyTable.ts';
import { stageOn } from '../../../../../test/stage/exercise.ts';
import { granted } from '../../../../../test/stage/sharing/publications.ts';
import { passDays } from '../../../../../test/stage/seed.ts';
import { engines, setStage, type Stage } from '../../../../../test/stage/stage.ts';
import { taken } from '../../../../../test/walls/ground/house.ts';
import { testimonial } from '../../../../core/evidence/kinds/proof/testimonial.ts';
import { findingsOf } from '../../../../core/evidence/rules/base/judge.ts';
import { recordsOf } from '../../../../core/evidence/rules/base/sketch.ts';
import { rules } from '../../../../core/evidence/rules/rules.ts';
import { findKind } from '../../../../core/kinds.ts';
import type { Fields } from '../../../../core/ledger/fields/value.ts';
import type { LedgerRecord, Standing } from '../../../../core/ledger/record.ts';
import { openSqliteToRead } from '../../../../store/base/openSqlite.ts';
import { wallOf } from '../../../../store/base/wall.ts';
import { findLogMark } from '../../../../store/ledger/log.ts';
import { findRecord } from '../../../../store/ledger/records.ts';
import { type Context, freshId, openWorld } from '../../../base/context.ts';
import { appendRevisions } from '../../../ledger/append.ts';
import { eraseRecord } from '../../../ledger/erasing/eraseRecord.ts';
import { changeRecord } from '../../../ledger/records/changeRecord.ts';
import { disagree } from '../disagree.ts';
import { judgeLedger } from '../judgeLedger.ts';
import { resetThreshold } from '../resetThreshold.ts';
import { setThreshold } from '../setThreshold.ts';
import { catchUp } from './catchUp.ts';
import { judgeAfresh } from './judgeAfresh.ts';
import { type Live, mostJudged } from './live.ts';
import { recall } from './memory.ts';

const told = ({ records, whole, standing, measure, judgement }: Live): string =>
  JSON.stringify([
    records,
    whole,
    [...standing].toSorted(),
    Object.entries(measure.limits).toSorted(),
    findingsOf(judgement, measure),
  ]);

/** What is in memory after a question, which has to be what judging afresh finds. */
async function expectTrue(context: Context): Promise<Live> {
  await judgeLedger(context);
  const live = recall(context.store, context.scope.workspaceId);
  if (live === undefined) throw new Error('it was just judged');
  expect(told(live)).toBe(told(await judgeAfresh(context, { mark: undefined, most: mostJudged })));
  return live;
}

const examples = rules.flatMap(({ passes, fails }) => [...recordsOf(passes), ...recordsOf(fails)]);
const kinds = new Map(examples.map(({ id, kind }) => [id, kind]));
const states = examples.filter(({ id, kind }) => kinds.get(id) === kind);
const impacts = states.filter(({ kind }) => kind === 'impact');

const teamOf = (name: string): Fields => ({ name, function: 'engineering' });

/** Keeps, takes out or changes a record as an example says it. */
async function say({ context }: Stage, { id, kind: name, means, fields }: LedgerRecord, standing: Standing) {
  const kind = findKind(name);
  if (kind === undefined) throw new Error(`there is no kind ${name}`);
  await context.store.transact(async (tx) => {
    const before = (await findRecord(tx, context.scope, id)) ?? null;
    await appendRevisions(context, tx, [{ id, kind, before, standing, means, fields }]);
  });
}

/** Signs about an impact as it stands, as its witness does. */
async function sign({ context }: Stage, { id, revision }: Pick<LedgerRecord, 'id' | 'revision'>): Promise<void> {
  const fields: Fields = { what: 'They changed', of: [id], version: revision, shown: 'what, after' };
  const saying = { id: freshId<'record'>(context), kind: testimonial, before: null, standing: 'kept' } as const;
  await context.store.transact((tx) => appendRevisions(context, tx, [{ ...saying, means: 'witness', fields }]));
}

const standing = fc.constantFrom<Standing>('kept', 'kept', 'kept', 'draft', 'removed');
const anImpact = fc.constantFrom(...impacts);

/** Anything that changes what rules find. */
const step: fc.Arbitrary<(on: Stage) => Promise<unknown>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...states), standing).map(
      ([one, as]) =>
        (on: Stage) =>
          say(on, one, as),
    ),
  },
  anImpact.map((one) => async (on: Stage) => {
    const found = await findRecord(on.context.store.db, on.context.scope, one.id);
    if (found !== undefined) await sign(on, found);
  }),
  fc.tuple(anImpact, fc.boolean()).map(
    ([{ id: recordId }, isWhole]) =>
      (on: Stage) =>
        eraseRecord(on.context, isWhole ? { recordId } : { recordId, fields: ['after', 'what'] }),
  ),
  fc
    .integer({ min: 1, max: 60 })
    .map((value) => (on: Stage) => setThreshold(on.context, { threshold: 'months-spanned', value, why: 'Ours.' })),
  fc.constant((on: Stage) => resetThreshold(on.context, { threshold: 'months-spanned' })),
  anImpact.map(
    ({ id: about }) =>
      (on: Stage) =>
        disagree(on.context, { rule: 'third-party-proof', about, because: 'No.' }),
  ),
  fc.constant(async (on: Stage) => passDays(on, 1)),
);

describe.each(engines)('a judgement in memory on %s', (engine) => {
  const stage = stageOn(engine);

  test('is the one of judging afresh, whatever is said, erased or changed', { timeout: 60_000 }, async () => {
    const turns = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(turns, async (told) => {
        const on = await stage();
        for (const steps of told) {
          for (const take of steps) await take(on);
          await expectTrue(on.context);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('asks again only what may hang on an edit, and nothing where nothing was said', async () => {
    const on = await stage();
    const team = await keepRecord(on, 'team', teamOf('Payments'));
    const one = await keepRecord(on, 'impact', impactOf([team.id]));
    const other = await keepRecord(on, 'impact', impactOf([team.id]));
    const before = await expectTrue(on.context);
    expect(await judgeLedger(on.context)).toBe(await judgeLedger(on.context));
    const fields = { ...one.fields, after: 'They ask first.' };
    granted(await changeRecord(on.context, { recordId: one.id, basedOn: 1, standing: 'kept', fields }));
    const { judgement } = await expectTrue(on.context);
    expect(judgement.about.get(other.id)).toBe(before.judgement.about.get(other.id));
    expect(judgement.about.get(one.id)).not.toBe(before.judgement.about.get(one.id));
  });

  test('holds nothing of what was erased after the next question', async () => {
    const on = await stage();
    const team = await keepRecord(on, 'team', teamOf('Payments'));
    const { id: recordId } = await keepRecord(
      on,
      'impact',
      impactOf([team.id], { what: 'Xylophone', after: 'Zanzibar' }),
    );
    expect(told(await expectTrue(on.context))).toMatch(/Xylophone.*Zanzibar/);
    await eraseRecord(on.context, { recordId, fields: ['after'] });
    expect(told(await expectTrue(on.context))).not.toContain('Zanzibar');
    await eraseRecord(on.context, { recordId });
    expect(told(await expectTrue(on.context))).not.toContain('Xylophone');
  });

  test('of one workspace is never that of another', async () => {
    const [one, other] = [await stage(), await stage()];
    await keepRecord(one, 'team', teamOf('Payments'));
    await keepRecord(other, 'team', teamOf('Ledgers'));
    for (const [on, name] of [
      [one, 'Payments'],
      [other, 'Ledgers'],
      [one, 'Payments'],
    ] as const) {
      const { records } = await expectTrue(on.context);
      expect(records.map(({ title }) => title)).toEqual([name]);
    }
  });

  test('follows a log that was put back and went on otherwise, to the same length', async () => {
    const on = await stage();
    const { context } = on;
    const { id } = await keepRecord(on, 'team', teamOf('Payments'));
    const old = await findRecord(context.store.db, context.scope, id);
    const mark = await findLogMark(context.store.db, context.scope);
    const sayName = (name: string) => say(on, { ...(old as LedgerRecord), fields: teamOf(name) }, 'kept');
    await sayName('Ledgers');
    const before = await expectTrue(context);
    await putBack(context, { old, mark });
    await sayName('Sales');
    const after = await expectTrue(context);
    expect([before, after].map(({ mark: its }) => its?.edge.size)).toEqual([2, 2]);
    expect(after.records.map(({ title }) => title)).toEqual(['Sales']);
  });

  test('of the last changed records only says so, and lets those go that others follow', async () => {
    const on = await stage();
    const { context } = on;
    const most = 3;
    const names = ['A', 'B', 'C', 'D', 'E'];
    let live = await judgeAfresh(context, { mark: undefined, most });
    const ways: string[] = [];
    const follow = async () => {
      const mark = await findLogMark(context.store.db, context.scope);
      if (mark === undefined) throw new Error('something was said');
      const caught = await catchUp(context, live, { mark, most });
      const afresh = await judgeAfresh(context, { mark, most });
      if (caught !== undefined) expect(told(caught)).toBe(told(afresh));
      ways.push(`${caught === undefined ? 'afresh' : 'caught up'} ${afresh.whole ? 'whole' : 'part'}`);
      live = caught ?? afresh;
    };
    const teams: LedgerRecord[] = [];
    for (const name of names) {
      teams.push(await keepRecord(on, 'team', teamOf(name)));
      on.clock.now = (on.clock.now + 1) as typeof on.clock.now;
      await follow();
    }
    for (const team of teams.slice(0, 3)) {
      await say(on, team, 'removed');
      await follow();
    }
    expect(ways).toEqual([
      'afresh whole',
      'caught up whole',
      'caught up whole',
      'caught up part',
      'caught up part',
      'afresh part',
      'afresh whole',
      'caught up whole',
    ]);
  });
});

type Old = { readonly old: LedgerRecord | undefined; readonly mark: Awaited<ReturnType<typeof findLogMark>> };

/** Puts the newest record and the log back to what they were, as a backup that was restored does. */
const putBack = ({ store, scope: { workspaceId } }: Context, { old, mark }: Old): Promise<void> =>
  store.transact(async (tx) => {
    if (old === undefined || mark === undefined) throw new Error('there was something');
    const { size, roots } = mark.edge;
    await tx.deleteFrom('revision').where('workspace_id', '=', workspaceId).where('leaf_index', '>=', size).execute();
    await tx.deleteFrom('ledger_node').where('workspace_id', '=', workspaceId).where('position', '>=', size).execute();
    await tx.deleteFrom('ledger_node').where('workspace_id', '=', workspaceId).where('level', '>', 0).execute();
    await tx
      .updateTable('ledger_log')
      .set({ size, roots: roots.join(' ') })
      .where('workspace_id', '=', workspaceId)
      .execute();
    await tx
      .updateTable('record')
      .set({ fields: JSON.stringify(old.fields), title: old.title, revision: old.revision })
      .where('workspace_id', '=', workspaceId)
      .execute();
  });

const yard = openYard();
afterAll(() => yard.remove());

test.each(engines)('a process beside the one that writes is told of everything on %s', async (engine) => {
  const place = await yard.openPlace(engine);
  const store = await openStore(place);
  const on = await setStage(store);
  const { scope } = on.context;
  const beside = place.kind === 'file' ? taken(await openSqliteToRead(place.path)) : await openStore(place);
  const reading: Context = { ...openWorld(() => on.clock.now), store: beside.behind(wallOf(scope)), scope };
  const seen = async () => (await expectTrue(reading)).records.map(({ title }) => title);
  expect(await seen()).toEqual([]);
  const { id: recordId } = await keepRecord(on, 'team', { ...teamOf('Payments'), note: 'Zanzibar' });
  expect(await seen()).toEqual(['Payments']);
  granted(await changeRecord(on.context, { recordId, basedOn: 1, standing: 'kept', fields: teamOf('Ledgers') }));
  expect(await seen()).toEqual(['Ledgers']);
  await eraseRecord(on.context, { recordId });
  expect(await seen()).toEqual([]);
  await beside.close();
  await store.close();
});
