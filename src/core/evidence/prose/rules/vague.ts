import { declareProseRule } from '../base/rule.ts';
import { emptyPraise } from '../claims/praise.ts';

/** Words carry names, figures or examples. */
export const vague = declareProseRule({
  id: 'vague',
  name: 'Words carry names, figures or examples',
  reason: 'A word that fits every story says nothing about this one.',
  concept: 'artefact-over-description',
  message: 'These words would fit every story.',
  next: 'Put a name, a figure or an example in their place.',
  answeredBy: [],
  about: 'words',
  passes: 'Finance and legal signed two weeks earlier than in the spring.',
  fails: 'Strong alignment with key stakeholders gave us a strategic and significantly better experience.',
  judge: emptyPraise,
});
