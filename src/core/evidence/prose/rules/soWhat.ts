import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { changeTold } from '../reading/changes.ts';

/** What is told changed something for somebody. */
export const soWhat = declareProseRule({
  id: 'so-what',
  name: 'The text says what changed',
  reason: 'A launch, a document or a series of meetings is work. A committee asks what was different afterwards.',
  concept: 'behaviour-change',
  message: 'You say what was done, and not what was different for anybody afterwards.',
  next: 'Add one sentence about a measure, a rule, a budget, a plan or a habit that changed.',
  answeredBy: ['before-after', 'figures'],
  about: 'story',
  passes: 'Billing closes the month in two days now; it used to be six, and nobody works the Sunday.',
  fails: 'I led the launch of the new invoice page, with four workshops and a demo at the town hall.',
  judge: (prose) => wholeWhen(!changeTold(prose), prose),
});
