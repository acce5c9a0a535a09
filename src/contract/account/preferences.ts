import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { timeZone } from '../base/scalars.ts';

const steps = z.array(z.number().check(z.positive(), z.lte(1_440))).check(z.maxLength(10));

/** How a person wants to study, as the settings screen shows it. */
export const preferences = z.object({
  calendar: z.object({ timeZone, dayStartHour: z.int().check(z.gte(0), z.lte(23)) }),
  newPerDay: z.int().check(z.gte(0), z.lte(9_999)),
  reviewsPerDay: z.int().check(z.gte(0), z.lte(9_999)),
  retention: z.number().check(z.gte(0.7), z.lte(0.99)),
  learningStepsMinutes: steps,
  relearningStepsMinutes: steps,
  longestIntervalDays: z.int().check(z.gte(1), z.lte(36_500)),
  longestAnswerSeconds: z.int().check(z.gte(5), z.lte(3_600)),
});

export const getPreferences = endpoint({
  method: 'GET',
  path: '/api/preferences',
  summary: 'How you study',
  needs: 'learner',
  grant: 'read',
  request: z.object({}),
  response: preferences,
  refusals: {},
});

export const changePreferences = endpoint({
  method: 'PUT',
  path: '/api/preferences',
  summary: 'Change how you study; a change that moves your days folds every card again',
  needs: 'learner',
  grant: 'study',
  request: preferences,
  response: preferences,
  refusals: {},
});
