import { findPhrases } from '../base/phrases.ts';
import { tokenAt } from '../base/prose.ts';
import { declareProseRule } from '../base/rule.ts';
import { agreement, sameAllAlong } from '../phrases/agreement.ts';
import { assents, isConceded } from '../claims/assent.ts';

/** Where all agreed, somebody gave something up. */
export const consensus = declareProseRule({
  id: 'consensus',
  name: 'Where all agreed, somebody gave something up',
  reason: 'Agreement that cost nobody anything was there before. What was conceded shows that something moved.',
  concept: 'consensus-trap',
  message: 'All are said to agree, and nobody is said to have given anything up.',
  next: 'Say who gave up what, or leave the agreement out.',
  answeredBy: ['friction'],
  about: 'words',
  passes: 'All four regions agreed, after the north gave up its own price list.',
  fails: 'We had full buy-in, and everyone was on board from the first day.',
  judge: (prose) => {
    const same = findPhrases(prose, sameAllAlong);
    const claimed = findPhrases(prose, agreement).filter(
      ({ from }) => !tokenAt(prose, from).isNegated && tokenAt(prose, from - 1).form !== 'if',
    );
    return same.length === 0 && isConceded(prose) ? [] : [...claimed, ...same, ...assents(prose)];
  },
});
