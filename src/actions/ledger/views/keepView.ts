import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { keepView as endpoint } from '../../../contract/ledger/views.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { deleteView, insertView, listViews } from '../../../store/ledger/views.ts';
import { type Context, freshId } from '../../base/context.ts';
import { openLog } from '../holding/openLog.ts';
import { viewOf } from './viewOf.ts';

/** The most views that somebody keeps: more than that is no menu any more. */
export const mostViews = 50;

/** Keeps a view under a name, in place of one that had it. */
export async function keepView(
  context: Context,
  { name, query }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'too-many'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const views = await listViews(tx, scope);
    const replaced = views.filter((view) => view.name === name);
    if (views.length - replaced.length >= mostViews) return tooMany;
    for (const { id } of replaced) await deleteView(tx, scope, id);
    const id = freshId<'saved view'>(context);
    const view = { id, name, query: JSON.stringify(query), createdAt: context.now() };
    await insertView(tx, scope, view);
    return viewOf(view);
  });
}

const tooMany = refuse('too-many', `You have kept ${mostViews} views. Forget one that you no longer use.`);
