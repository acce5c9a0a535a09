import type { RequestOf } from '../../contract/base/endpoint.ts';
import type { changePreferences } from '../../contract/account/preferences.ts';
import { isTimeZone } from '../../core/base/day.ts';

export type PreferencesSaid = RequestOf<typeof changePreferences>;

/** The settings as they stand in the fields of the form: every one a text. */
export type Draft = {
  readonly timeZone: string;
  readonly dayStartHour: string;
  readonly newPerDay: string;
  readonly reviewsPerDay: string;
  readonly retention: string;
  readonly learningSteps: string;
  readonly relearningSteps: string;
  readonly longestIntervalDays: string;
  readonly longestAnswerSeconds: string;
};

/** For each field that cannot be saved, a sentence that says what to do. */
export type Problems = { readonly [field in keyof Draft]?: string };

export const draftOf = (preferences: PreferencesSaid): Draft => ({
  timeZone: preferences.calendar.timeZone,
  dayStartHour: String(preferences.calendar.dayStartHour),
  newPerDay: String(preferences.newPerDay),
  reviewsPerDay: String(preferences.reviewsPerDay),
  retention: String(Math.round(preferences.retention * 100)),
  learningSteps: formatSteps(preferences.learningStepsMinutes),
  relearningSteps: formatSteps(preferences.relearningStepsMinutes),
  longestIntervalDays: String(preferences.longestIntervalDays),
  longestAnswerSeconds: String(preferences.longestAnswerSeconds),
});

/** What a draft says, or what is wrong with it. */
export function readDraft(
  draft: Draft,
):
  | { readonly kind: 'said'; readonly preferences: PreferencesSaid }
  | { readonly kind: 'problems'; readonly problems: Problems } {
  const problems = problemsOf(draft);
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems };
  const preferences: PreferencesSaid = {
    calendar: { timeZone: draft.timeZone, dayStartHour: Number(draft.dayStartHour) },
    newPerDay: Number(draft.newPerDay),
    reviewsPerDay: Number(draft.reviewsPerDay),
    retention: Number(draft.retention) / 100,
    learningStepsMinutes: [...(parseSteps(draft.learningSteps) ?? [])],
    relearningStepsMinutes: [...(parseSteps(draft.relearningSteps) ?? [])],
    longestIntervalDays: Number(draft.longestIntervalDays),
    longestAnswerSeconds: Number(draft.longestAnswerSeconds),
  };
  return { kind: 'said', preferences };
}

/** Steps in minutes as people write them: "1, 10", "30 s, 10 min, 1 h"; undefined where a part is no length of time. */
export function parseSteps(text: string): readonly number[] | undefined {
  const parts = text.match(/[^\s,;]+(?:\s+[a-z]+)?/gi) ?? [];
  const minutes = parts.map(parseStep);
  return minutes.every((step) => step !== undefined) ? minutes : undefined;
}

/** Steps as `parseSteps` reads them. */
export const formatSteps = (minutes: readonly number[]): string => minutes.map(formatStep).join(', ');

const unitMinutes = { s: 1 / 60, m: 1, h: 60, d: 1_440 } as const;

function parseStep(text: string): number | undefined {
  const [, figure, unit = 'm'] = /^(\d+(?:\.\d+)?)\s*([smhd])?[a-z]*$/i.exec(text) ?? [];
  const minutes = unitMinutes[unit.toLowerCase() as keyof typeof unitMinutes];
  return figure === undefined ? undefined : Number(figure) * minutes;
}

function formatStep(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  if (minutes % 60 === 0) return `${minutes / 60} h`;
  return `${minutes} min`;
}

const wholeNumbers = {
  newPerDay: { least: 0, most: 9_999, unit: 'cards' },
  reviewsPerDay: { least: 0, most: 9_999, unit: 'cards' },
  retention: { least: 70, most: 99, unit: 'per cent' },
  longestIntervalDays: { least: 1, most: 36_500, unit: 'days' },
  longestAnswerSeconds: { least: 5, most: 3_600, unit: 'seconds' },
} as const;

const mostSteps = 10;
const longestStepMinutes = 1_440;

function problemsOf(draft: Draft): Problems {
  const problems: { -readonly [field in keyof Draft]?: string } = {};
  if (!isTimeZone(draft.timeZone)) problems.timeZone = 'Choose a time zone from the list.';
  for (const field of [
    'newPerDay',
    'reviewsPerDay',
    'retention',
    'longestIntervalDays',
    'longestAnswerSeconds',
  ] as const) {
    const { least, most, unit } = wholeNumbers[field];
    const text = draft[field].trim();
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      problems[field] = `Write a whole number of ${unit} from ${least} to ${most}.`;
    }
  }
  for (const field of ['learningSteps', 'relearningSteps'] as const) {
    const problem = problemOfSteps(draft[field]);
    if (problem !== undefined) problems[field] = problem;
  }
  return problems;
}

function problemOfSteps(text: string): string | undefined {
  const steps = parseSteps(text);
  if (steps === undefined)
    return 'Write lengths of time with commas between them, such as “1 min, 10 min” or “30 s, 1 h”.';
  if (steps.length > mostSteps) return `These are ${steps.length} steps; write at most ${mostSteps}.`;
  if (steps.some((minutes) => minutes <= 0 || minutes > longestStepMinutes))
    return 'A step lasts from one second to one day.';
  return undefined;
}
