import { describe, expect, test } from 'vitest';
import { readProse } from '../base/readProse.ts';
import { proseRuleIds } from '../base/rule.ts';
import { judgeProse } from '../judgeProse.ts';
import { proseRules } from './proseRules.ts';

describe.each(proseRules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  test('has nothing to say about the example that passes', () => {
    expect(judgeProse(rule.passes, [rule], [])).toEqual([]);
  });

  test('finds something in the example that fails, at a place of the text', () => {
    const found = judgeProse(rule.fails, [rule], []);
    expect(found).not.toEqual([]);
    for (const { start, end } of found) expect(rule.fails.slice(start, end).trim()).not.toBe('');
  });

  test('says what is missing and what to do next', () => {
    expect([rule.message, rule.next]).toEqual([
      expect.stringMatching(/^[A-Z][^!]*\.$/),
      expect.stringMatching(/^[A-Z][^!]*\.$/),
    ]);
  });

  test('is silent where a field says it', () => {
    for (const filled of rule.answeredBy) expect(judgeProse(rule.fails, [rule], [filled])).toEqual([]);
  });
});

test('there is a rule for each id, once', () => {
  expect(proseRules.map(({ id }) => id)).toEqual(proseRuleIds);
});

describe('odd texts', () => {
  const texts = [
    '',
    ' \n\t ',
    '…',
    '12',
    'שלום עולם',
    '他们改了计划。',
    'a'.repeat(20_000),
    'They constructor it; the constructor __proto__ toString.',
    '!!! ???',
    'naïve “quotes” – 5 %',
  ];

  test.each(texts.map((text) => [text.slice(0, 12), text]))('%j is judged without a fault', (_, text) => {
    for (const { start, end } of judgeProse(text, proseRules, [])) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  test('nothing is said about an empty text', () => {
    expect(judgeProse('', proseRules, [])).toEqual([]);
  });
});

describe('what others are told to have done', () => {
  const judge = (text: string) => judgeProse(text, proseRules, []).map(({ rule }) => rule);

  test.each([
    'The depot did not adopt our plan.',
    'Legal will drop its form next year.',
    'Procurement might switch to our catalogue.',
    'We rebuilt the page and I moved the button.',
  ])('counts for nothing where it is denied, promised or the writer’s own: %s', (text) => {
    expect(judge(text)).toContain('whose-decision');
  });

  test.each([
    'The depot adopted our plan in May.',
    'Legal dropped its form because of our list.',
    'The limit was rewritten by the risk team.',
    'The inspectors do not print the lists any more.',
  ])('counts where it is told as a fact: %s', (text) => {
    expect(judge(text)).not.toContain('whose-decision');
  });

  test('two equal values are no change', () => {
    expect(judge('Waiting went from 4 days to 4 days.')).toContain('before-after');
  });
});

describe('places in a text', () => {
  test('lie where the words stand, whatever spaces and signs there are', () => {
    const text = 'They didn’t   adopt it —\nthe “team’s” lead, Odile, paid 1.4 million (30 %).';
    const words = readProse(text).tokens.filter(({ form }) => /^[a-z]{4,}$/.test(form));
    expect(words.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual(words.map(({ form }) => form));
  });
});
