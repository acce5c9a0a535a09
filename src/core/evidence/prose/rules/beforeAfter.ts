import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { bothStates } from '../reading/states.ts';

/** How it was and how it is now are both told, and differ. */
export const beforeAfter = declareProseRule({
  id: 'before-after',
  name: 'Before and after are both told',
  reason: 'A change is the difference between two states. With one of them missing, nobody can tell how large it is.',
  concept: 'before-and-after',
  message: 'One cannot tell both how it was before and how it is now.',
  next: 'Say in one sentence how it was, and how it is now.',
  answeredBy: ['before-after', 'figures'],
  about: 'story',
  passes: 'Nurses used to copy every order by hand; today they sign on the tablet.',
  fails: 'Nurses are very happy with the tablet, and mistakes are down by a third.',
  judge: (prose) => wholeWhen(!bothStates(prose), prose),
});
