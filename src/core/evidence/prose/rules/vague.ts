import { findPhrases } from '../base/phrases.ts';
import { declareProseRule } from '../base/rule.ts';
import { emptyPhrases } from '../phrases/empty.ts';

const atLeast = 2;

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
  judge: (prose) => {
    const found = findPhrases(prose, emptyPhrases);
    return found.length >= atLeast ? found : [];
  },
});
