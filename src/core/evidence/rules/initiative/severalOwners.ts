import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An initiative has no single owner. */
export const severalOwners = declareRule({
  id: 'several-owners',
  name: 'No single team owns it',
  about: 'initiative',
  weight: 'gap',
  reason:
    'What one team owns its manager can settle. Work that several teams have to own together needs somebody without a mandate.',
  question: 'Could one manager have settled this?',
  concept: 'project-traits',
  reads: ['initiative', 'team'],
  judge: ({ values: { owners = [], status } }) =>
    flawWhen(status !== 'dropped' && owners.length === 1, {
      field: 'owners',
      message: 'One team owns all of it.',
      next: 'Name the teams that have to carry it with them, or choose another initiative as your case.',
    }),
  passes: {
    records: [
      a('team', 'rail', { name: 'Rail' }),
      a('team', 'road', { name: 'Road' }),
      a('initiative', 'tickets', { name: 'One ticket for both', status: 'running', owners: ['rail', 'road'] }),
    ],
  },
  fails: {
    records: [
      a('team', 'rail', { name: 'Rail' }),
      a('initiative', 'tickets', { name: 'New tickets', status: 'running', owners: ['rail'] }),
    ],
  },
});
