import { hasPhrase } from '../base/phrases.ts';
import { declareProseRule, wholeWhen } from '../base/rule.ts';
import { free } from '../phrases/paying.ts';
import { prices } from '../reading/prices.ts';

/** What it cost is told. */
export const cost = declareProseRule({
  id: 'cost',
  name: 'What it cost is told',
  reason: 'Judgement shows in what was given up. Where nothing is, a committee suspects that it was easy.',
  concept: 'cost-of-leadership',
  message: 'Nothing says what it cost in time, money, trust, or in what was dropped for it.',
  next: 'Say what you or somebody else gave up for it.',
  answeredBy: ['cost'],
  about: 'story',
  passes: 'The mobile app slipped by a quarter for it, and I lost the trust of its designer.',
  fails: 'The team delivered it in a quarter, and support now answers in an hour.',
  judge: (prose) => wholeWhen(prices(prose).length === 0 || hasPhrase(prose, free), prose),
});
