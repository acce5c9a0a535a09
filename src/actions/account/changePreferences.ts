import type { ParsedRequestOf, ResponseOf } from '../../contract/base/endpoint.ts';
import type { changePreferences as endpoint } from '../../contract/account/preferences.ts';
import type { Preferences } from '../../core/account/learner.ts';
import { holdLearner, updatePreferences } from '../../store/account/owners.ts';
import type { Context } from '../base/context.ts';
import { rebuildMemories } from '../study/rebuildMemories.ts';

/** Writes how the person wants to study. A change of what the fold depends on folds every card again, in the same transaction. */
export async function changePreferences(
  context: Context,
  preferences: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  await store.transact(async (tx) => {
    const { preferences: before } = await holdLearner(tx, scope);
    await updatePreferences(tx, scope, preferences);
    if (JSON.stringify(folding(before)) !== JSON.stringify(folding(preferences))) await rebuildMemories(context, tx);
  });
  return preferences;
}

/** Everything but the daily limits and the cap on time, which no fold reads. */
const folding = ({ newPerDay, reviewsPerDay, longestAnswerSeconds, ...rest }: Preferences) => rest;
