import type { CardFilter, Selection } from '../../../contract/study/shapes.ts';
import type { Day } from '../../../core/base/day.ts';
import type { CardId } from '../../../core/base/id.ts';
import type { Db } from '../../../store/base/database.ts';
import { listCardIds, type CardFilter as StoreFilter } from '../../../store/study/browse.ts';
import type { Context } from '../../base/context.ts';
import { getScheduling } from '../scheduling.ts';

/** The cards a person chose: those named, or all that a filter shows at this moment. */
export async function resolveSelection(context: Context, db: Db, selection: Selection): Promise<readonly CardId[]> {
  if (selection.kind === 'these') return selection.cardIds;
  const { today } = await getScheduling(context, db);
  return listCardIds(db, context.scope, filterOn(selection.filter, today));
}

/** A filter as the store takes it: what is due depends on the day. */
export const filterOn = (filter: CardFilter, today: Day): StoreFilter => ({ ...filter, today });
