import { provedCases } from '../base/cases.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Since a promotion for features, other teams have changed. */
export const moreThanFeatures = declareRule({
  id: 'more-than-features',
  name: 'There is more than features since last time',
  about: 'profile',
  weight: 'gap',
  reason: 'What earned the last level does not earn the next one. Features shipped are expected by now.',
  question: 'What have you shown besides features?',
  concept: 'flagship-project',
  reads: ['profile', 'impact', 'team', 'artifact', 'testimonial'],
  judge: ({ values: { promotedFor } }, around) =>
    flawWhen(promotedFor === 'features' && provedCases(around).length === 0, {
      field: 'promotedFor',
      message: 'Your last promotion was for features, and no change in another team is proved yet.',
      next: 'Choose one feature that made another team work differently, and prove that.',
    }),
  passes: {
    records: [
      a('profile', 'me', { role: 'Senior product manager', promotedFor: 'features' }),
      a('team', 'desk', { name: 'Service desk' }),
      a('impact', 'calls', { what: 'Service desk calls back first', teams: ['desk'], changed: ['behaviour'] }),
      a('artifact', 'script', { title: 'Their script', of: ['calls'], author: 'theirs', shows: 'after' }),
    ],
  },
  fails: { records: [a('profile', 'me', { role: 'Senior product manager', promotedFor: 'features' })] },
});
