import { describe, expect, test } from 'vitest';
import { taken } from '../../../../test/walls/ground/house.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { freshId, only } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { forgetView } from './forgetView.ts';
import { keepView } from './keepView.ts';
import { listViews } from './listViews.ts';

describe.each(engines)('views on %s', (engine) => {
  const stage = stageOn(engine);

  test('are kept under a name, which names one at a time, and forgotten', async () => {
    const { context } = await stage();
    taken(await keepView(context, { name: 'Open', query: { standing: 'draft' } }));
    const query = { standing: 'kept', kind: 'impact', search: 'pay', order: 'day' } as const;
    const view = taken(await keepView(context, { name: 'Open', query }));
    expect(only((await listViews(context)).views)).toEqual({ ...view, query });
    await forgetView(context, { savedViewId: freshId(context) });
    await forgetView(context, { savedViewId: view.id });
    expect(await listViews(context)).toEqual({ views: [] });
  });

  test('that are kept twice at once under a name are one', async () => {
    const { context } = await stage();
    const keep = () => keepView(context, { name: 'Open', query: { standing: 'draft' } });
    await Promise.all([listViews(context), listViews(context), listViews(context)]);
    for (const view of await Promise.all([keep(), keep(), keep(), keep(), keep()])) taken(view);
    expect((await listViews(context)).views).toHaveLength(1);
  });

  test('are no more than a menu holds', async () => {
    const { context } = await stage();
    const query = { standing: 'kept' } as const;
    for (let at = 0; at < 50; at += 1) taken(await keepView(context, { name: `View ${at}`, query }));
    expect(await keepView(context, { name: 'One more', query })).toMatchObject({ code: 'too-many' });
    taken(await keepView(context, { name: 'View 7', query }));
  });
});
