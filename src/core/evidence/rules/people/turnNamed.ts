import { countOf } from '../base/cases.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** The profile names an initiative that took another direction. */
export const turnNamed = declareRule({
  id: 'turn-named',
  name: 'Your profile names what you turned',
  about: 'profile',
  weight: 'hint',
  reason: 'Products shipped say what you can build. An initiative that took another direction says whom you can move.',
  question: 'Which initiative took another direction because of you?',
  concept: 'project-traits',
  reads: ['profile', 'initiative'],
  judge: ({ values: { turned } }, around) => {
    const open = around.all('initiative').filter(({ values: { status } }) => status === 'running' || status === 'done');
    return flawWhen(turned === undefined && open.length > 0, {
      field: 'turned',
      message: `None of your ${countOf(open.length, 'initiative')} is named as one that took another direction because of you.`,
      next: 'Name the one that did; where none did, look for a project that no single team owns.',
    });
  },
  passes: {
    records: [
      a('initiative', 'tolls', { name: 'Tolls by distance', status: 'done' }),
      a('profile', 'me', { role: 'Product manager', turned: ['tolls'] }),
    ],
  },
  fails: {
    records: [
      a('initiative', 'tolls', { name: 'Tolls by distance', status: 'done' }),
      a('profile', 'me', { role: 'Product manager' }),
    ],
  },
});
