import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { getPreferences as endpoint } from '../../contract/account/preferences.ts';
import type { Preferences } from '../../core/account/learner.ts';
import { getLearner } from '../../store/account/owners.ts';
import type { Context } from '../base/context.ts';

export async function getPreferences({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  return preferencesOf((await getLearner(store.db, scope)).preferences);
}

export const preferencesOf = (preferences: Preferences): ResponseOf<typeof endpoint> => ({
  ...preferences,
  learningStepsMinutes: [...preferences.learningStepsMinutes],
  relearningStepsMinutes: [...preferences.relearningStepsMinutes],
});
