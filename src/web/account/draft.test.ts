import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../core/account/learner.ts';
import { draftOf, formatSteps, parseSteps, type PreferencesSaid, readDraft } from './draft.ts';

const { learningStepsMinutes, relearningStepsMinutes, ...rest } = defaultPreferences('Europe/Zurich');
const preferences: PreferencesSaid = {
  ...rest,
  learningStepsMinutes: [...learningStepsMinutes],
  relearningStepsMinutes: [...relearningStepsMinutes],
};

describe('the settings form', () => {
  test('says again what it was filled with', () => {
    expect(readDraft(draftOf(preferences))).toEqual({ kind: 'said', preferences });
  });

  test('names each field it cannot read, with what to write', () => {
    const draft = {
      ...draftOf(preferences),
      newPerDay: 'many',
      retention: '100',
      learningSteps: 'soon',
      timeZone: 'Mars',
    };
    expect(readDraft(draft)).toEqual({
      kind: 'problems',
      problems: {
        timeZone: 'Choose a time zone from the list.',
        newPerDay: 'Write a whole number of cards from 0 to 9999.',
        retention: 'Write a whole number of per cent from 70 to 99.',
        learningSteps: 'Write lengths of time with commas between them, such as “1 min, 10 min” or “30 s, 1 h”.',
      },
    });
  });

  test.each([
    ['1, 10', [1, 10]],
    ['1 10', [1, 10]],
    ['1m 10m 1h', [1, 10, 60]],
    ['30 s, 10 min; 1 d', [0.5, 10, 1_440]],
    ['', []],
  ])('reads the steps "%s"', (text, minutes) => {
    expect(parseSteps(text)).toEqual(minutes);
  });

  test.each([[[1, 10]], [[0.5, 60, 1_440]], [[]], [[90]]])('reads back the steps %j as it writes them', (minutes) => {
    expect(parseSteps(formatSteps(minutes))).toEqual(minutes);
  });

  test('refuses a step of nothing and one of more than a day', () => {
    expect(readDraft({ ...draftOf(preferences), learningSteps: '0' })).toHaveProperty(
      'problems.learningSteps',
      'A step lasts from one second to one day.',
    );
    expect(readDraft({ ...draftOf(preferences), relearningSteps: '2 d' })).toHaveProperty('problems.relearningSteps');
  });
});
