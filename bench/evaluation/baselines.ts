import type { ProseRuleId } from '../../src/core/evidence/prose/base/rule.ts';
import { suggest } from './writeGood.ts';

/** A simpler way to say whether a text earns a complaint. */
export type Baseline = { readonly name: string; readonly complains: (rule: ProseRuleId, text: string) => boolean };

/** Words that somebody would look for who has ten minutes: complain where one stands there, or where none does. */
const lists: Readonly<
  Record<ProseRuleId, { readonly complain: 'present' | 'absent'; readonly words: readonly string[] }>
> = {
  'so-what': {
    complain: 'absent',
    words: [
      'increased',
      'reduced',
      'improved',
      'decreased',
      'grew',
      'fell',
      'dropped',
      'changed',
      'saved',
      'from',
      'now',
      '%',
    ],
  },
  'whose-decision': {
    complain: 'absent',
    words: ['they', 'adopted', 'decided', 'changed their', 'switched', 'dropped', 'funded', 'approved', 'moved'],
  },
  'before-after': {
    complain: 'absent',
    words: ['from', 'before', 'now', 'used to', 'previously', 'until', 'instead', 'no longer'],
  },
  cause: {
    complain: 'absent',
    words: ['because', 'led to', 'as a result', 'due to', 'therefore', 'so', 'thanks to', 'after'],
  },
  friction: {
    complain: 'absent',
    words: [
      'refused',
      'opposed',
      'against',
      'resisted',
      'pushed back',
      'pushback',
      'disagreed',
      'objected',
      'wanted',
      'blocked',
      'conflict',
    ],
  },
  cost: {
    complain: 'absent',
    words: [
      'cost',
      'gave up',
      'lost',
      'price',
      'trade-off',
      'sacrificed',
      'delayed',
      'postponed',
      'at the expense',
      'dropped',
    ],
  },
  vague: {
    complain: 'present',
    words: [
      'stakeholders',
      'cross-functional',
      'alignment',
      'synergy',
      'synergies',
      'impactful',
      'significantly',
      'strategic',
      'world-class',
    ],
  },
  reflection: { complain: 'present', words: ['learned', 'learnt', 'taught me', 'grew', 'growth', 'journey', 'became'] },
  baseline: { complain: 'present', words: ['%', 'percent', 'increased', 'reduced', 'saved', 'faster', 'million'] },
  consensus: {
    complain: 'present',
    words: ['aligned', 'alignment', 'buy-in', 'on board', 'consensus', 'everyone agreed', 'all agreed', 'same page'],
  },
  stuffing: {
    complain: 'present',
    words: [
      'influenced',
      'data-driven',
      'ownership',
      'impact',
      'trade-off',
      'strategic',
      'leveraged',
      'without authority',
      'vision',
    ],
  },
};

const holds = (text: string, word: string): boolean => {
  if (word === '%') return text.includes(word);
  return new RegExp(`\\b${word}\\b`, 'i').test(text);
};

/** A list of keywords for each rule. */
export const keywordList: Baseline = {
  name: 'keyword list',
  complains: (rule, text) => {
    const { complain, words } = lists[rule];
    return words.some((word) => holds(text, word)) === (complain === 'present');
  },
};

/** The linter `write-good`, which knows no rules of ours: it complains of a text where it suggests anything. */
export const writeGoodBaseline: Baseline = {
  name: '`write-good`',
  complains: (_, text) => suggest(text).length > 0,
};
