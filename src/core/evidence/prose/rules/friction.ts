import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { opponents } from '../reading/opponents.ts';

/** A named party wanted something else. */
export const friction = declareProseRule({
  id: 'friction',
  name: 'A named party wanted something else',
  reason:
    'Where nobody was against it there was nothing to move. "Some pushback" names nobody, so nobody can confirm it.',
  concept: 'productive-friction',
  message: 'No person or team is said to have been against it, or to have wanted something else.',
  next: 'Name who was against it, and what they wanted instead.',
  answeredBy: ['friction'],
  about: 'story',
  passes: 'Sales refused to give up the discount field, since their bonus hung on it.',
  fails: 'There was some pushback, and it was a challenging time for all of us.',
  judge: (prose) => wholeWhen(opponents(prose).length === 0, prose),
});
