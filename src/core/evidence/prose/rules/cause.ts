import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { changeTold } from '../reading/changes.ts';
import { isLinked } from '../reading/linking.ts';

/** What changed is linked to what the writer did. */
export const cause = declareProseRule({
  id: 'cause',
  name: 'What changed is linked to what you did',
  reason:
    'Two things that stand beside each other may have nothing to do with each other. A committee asks for the link.',
  concept: 'evidence-chain',
  message: 'Something changed, and nothing says that it did so because of what you did.',
  next: 'Say what made them change: what they saw, read or were given, and how you know.',
  answeredBy: ['mechanism'],
  about: 'story',
  passes: 'Planning moved the cut-off to noon because our list showed them every late truck of March.',
  fails: 'We shipped the truck list in March. Planning moved the cut-off from nine to noon.',
  judge: (prose) => wholeWhen(changeTold(prose) && !isLinked(prose), prose),
});
