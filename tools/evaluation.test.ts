import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keywordList, writeGoodBaseline } from '../bench/evaluation/baselines.ts';
import { countOf, scoreOf } from '../bench/evaluation/counting.ts';
import { halfOf } from '../bench/evaluation/halves.ts';
import { measure } from '../bench/evaluation/measuring.ts';
import { formatReport } from '../bench/evaluation/report.ts';
import { readTexts } from '../bench/evaluation/texts.ts';
import { reliableRules } from '../src/core/evidence/prose/reliable.ts';

const root = join(import.meta.dirname, '..');
const texts = readTexts(join(root, 'bench', 'evaluation'));
const measured = measure(texts);

describe('the evaluation of prose rules', () => {
  test('is what the document says; otherwise run npm run evaluate', () => {
    const document = readFileSync(join(root, 'docs', 'rules-evaluation.md'), 'utf8');
    expect(formatReport(texts, measured)).toBe(document);
  });

  test('says which rules are on', () => {
    expect(measured.filter(({ isOn }) => isOn).map(({ rule }) => rule)).toEqual(reliableRules);
  });

  test('has the texts that it needs, each in one half, a paraphrase with its original', () => {
    expect(texts.filter(({ form }) => form === 'evidence').length).toBeGreaterThanOrEqual(240);
    expect(texts.filter(({ form }) => form === 'answer').length).toBeGreaterThanOrEqual(120);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    const halves = new Map(texts.map(({ id, half }) => [id, half]));
    for (const { of, half } of texts) if (of !== undefined) expect(halves.get(of)).toBe(half);
  });
});

test('the first set is open, and in the second a half is told by the id alone', () => {
  expect(halfOf({ id: 'a002' }, 1)).toBe('open');
  expect(halfOf({ id: 'a002' }, 4)).toBe('frozen');
  expect(halfOf({ id: 'z9', of: 'a002' }, 4)).toBe('frozen');
});

test('precision, recall and F1 are those of the textbook', () => {
  const count = countOf([
    { isDue: true, isMade: true },
    { isDue: true, isMade: true },
    { isDue: true, isMade: false },
    { isDue: false, isMade: true },
    { isDue: false, isMade: false },
  ]);
  expect(count).toEqual({ right: 2, wrong: 1, missed: 1, texts: 5 });
  expect(scoreOf(count)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(scoreOf({ right: 0, wrong: 1, missed: 0, texts: 1 })).toBeUndefined();
});

test('the simpler ways complain of what they look for', () => {
  expect(keywordList.complains('vague', 'Strong alignment with stakeholders.')).toBe(true);
  expect(keywordList.complains('friction', 'Sales refused.')).toBe(false);
  expect(writeGoodBaseline.complains('vague', 'It was very quickly decided.')).toBe(true);
});
