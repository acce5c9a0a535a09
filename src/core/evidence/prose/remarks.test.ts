import { describe, expect, test } from 'vitest';
import { reliableRules } from './reliable.ts';
import { remarksOn } from './remarks.ts';

const vague = 'Strong alignment with key stakeholders gave us a strategic experience.';
const told = `${'I led the workshops and wrote the guide and held the demo. '.repeat(4)}`;
const written = { text: vague, story: undefined, filled: [], rules: 'all' } as const;

describe('remarks on what is written', () => {
  test('name the words that they are about', () => {
    const remark = remarksOn(written).find(({ rule }) => rule === 'vague');
    expect(remark?.places.map(({ start, end }) => vague.slice(start, end))).toContain('alignment');
  });

  test('are one a rule', () => {
    const rules = remarksOn(written).map(({ rule }) => rule);
    expect(rules).toEqual([...new Set(rules)]);
  });

  test('miss something in a story only once it is told', () => {
    const missed = (story: string) => remarksOn({ ...written, text: '', story }).map(({ rule }) => rule);
    expect(missed('I led a workshop.')).toEqual([]);
    expect(missed(told)).toContain('so-what');
  });

  test('leave out what fields say', () => {
    const rules = remarksOn({ ...written, text: '', story: told, filled: ['teams', 'before-after'] });
    expect(rules.map(({ rule }) => rule)).not.toContain('so-what');
  });

  test('come from the reliable rules alone, where one asks for those', () => {
    for (const { rule } of remarksOn({ ...written, story: told, rules: 'reliable' }))
      expect(reliableRules).toContain(rule);
  });
});
