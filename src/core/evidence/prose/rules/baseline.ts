import { declareProseRule } from '../base/rule.ts';
import { bareFigures } from '../claims/bareFigures.ts';

/** Figures that claim an effect say what they are compared with. */
export const baseline = declareProseRule({
  id: 'baseline',
  name: 'Figures have a start or a source',
  reason: 'A difference without a start and without a source can be large or small, and true or not.',
  concept: 'self-reported-impact',
  message: 'This figure claims an effect, and does not say what it started from.',
  next: 'Give the value before and after, or the period and where it was measured.',
  answeredBy: ['figures'],
  about: 'words',
  passes: 'Complaints fell from 90 a week to 60, as the call log has it.',
  fails: 'Complaints fell by a third, and we saved 200k.',
  judge: bareFigures,
});
