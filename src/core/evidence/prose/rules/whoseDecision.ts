import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { changesOfOthers } from '../reading/changes.ts';

/** Somebody other than the writer did otherwise. */
export const whoseDecision = declareProseRule({
  id: 'whose-decision',
  name: 'Somebody else decided or does otherwise',
  reason: 'Influence shows in what another team, role or person decided, and not in what you did yourself.',
  concept: 'behaviour-change',
  message: 'Nobody but you and your team does anything differently in this text.',
  next: 'Name the team or person who decided or changed something, and say what they did.',
  answeredBy: ['teams'],
  about: 'story',
  passes: 'The warehouse team dropped its own spreadsheet in May and plans from our forecast.',
  fails: 'We rebuilt the forecast page and our accuracy went from 70 to 85 percent.',
  judge: (prose) => wholeWhen(changesOfOthers(prose).length === 0, prose),
});
