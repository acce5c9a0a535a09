import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { listLinks } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { listRecords } from '../../ledger/records/listRecords.ts';
import { getSample } from './getSample.ts';
import { loadSample } from './loadSample.ts';
import { removeSample } from './removeSample.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'content', 'sample');
const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const impactsOf = async (context: Context, standing: 'kept' | 'draft' | 'removed') =>
  (await listRecords(context, { kind: 'impact', standing })).records;

describe.each(engines)('the sample on %s', (engine) => {
  const stage = stageOn(engine);

  test('is a year of work that holds together: eight impacts, two drafts, ripples three deep', async () => {
    const { context } = await stage();
    const { records } = await loadSample(context, texts);
    expect(await getSample(context, texts)).toEqual({ records });
    const kept = await impactsOf(context, 'kept');
    expect(kept).toHaveLength(8);
    expect(await impactsOf(context, 'draft')).toHaveLength(2);
    expect(kept.every(({ means }) => means === 'sample')).toBe(true);
    const depthOf = (id: string): number => {
      const { followedFrom = [] } = valuesOf(impact, kept.find((one) => one.id === id)?.fields ?? {});
      return Math.max(0, ...followedFrom.map((before) => depthOf(before) + 1));
    };
    expect(Math.max(...kept.map(({ id }) => depthOf(id)))).toBe(3);
  });

  test('lies in the year before it is loaded', async () => {
    const { context, clock } = await stage();
    await loadSample(context, texts);
    const days = (await impactsOf(context, 'kept')).map(({ fields }) => Date.parse(String(fields['changedOn'])));
    expect(Math.max(...days)).toBeLessThan(clock.now);
    expect(Math.min(...days)).toBeGreaterThan(clock.now - 400 * dayMs);
  });

  test('leads nowhere outside of itself', async () => {
    const { context } = await stage();
    await loadSample(context, texts);
    const { store, scope } = context;
    const ids = (await impactsOf(context, 'kept')).map(({ id }) => id);
    const links = await listLinks(store.db, scope, ids);
    const all = await store.db
      .selectFrom('record')
      .select('id')
      .where('workspace_id', '=', scope.workspaceId)
      .execute();
    const known = new Set(all.map(({ id }) => id));
    expect(links.filter(({ fromId, toId }) => !known.has(fromId) || !known.has(toId))).toEqual([]);
  });

  test('is loaded once, removed whole with all changes to it, and brought back as it was', async () => {
    const { context } = await stage();
    const own = await addRecord(context, { kind: 'impact', standing: 'draft', fields: { what: 'Mine' } });
    if (isRefusal(own)) throw new Error(own.message);
    await loadSample(context, texts);
    const first = await impactsOf(context, 'kept');
    await loadSample(context, texts);
    expect(await impactsOf(context, 'kept')).toEqual(first);
    expect(await removeSample(context, texts)).toEqual({ records: 0 });
    expect(await getSample(context, texts)).toEqual({ records: 0 });
    expect(await impactsOf(context, 'kept')).toEqual([]);
    expect(await impactsOf(context, 'draft')).toMatchObject([{ id: own.id }]);
    await loadSample(context, texts);
    const again = await impactsOf(context, 'kept');
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set(first.map(({ id }) => id)));
  });

  test('that is asked for twice at once is loaded once', async () => {
    const { context } = await stage();
    await Promise.all([loadSample(context, texts), loadSample(context, texts)]);
    expect(await impactsOf(context, 'kept')).toHaveLength(8);
    await Promise.all([removeSample(context, texts), removeSample(context, texts)]);
    const [first] = await impactsOf(context, 'removed');
    expect(first?.revision).toBe(2);
  });

  test('of one workspace has other ids than that of another', async () => {
    const [one, other] = [await stage(), await stage()];
    await loadSample(one.context, texts);
    await loadSample(other.context, texts);
    const ids = new Set((await impactsOf(one.context, 'kept')).map(({ id }) => id));
    expect((await impactsOf(other.context, 'kept')).some(({ id }) => ids.has(id))).toBe(false);
  });
});
