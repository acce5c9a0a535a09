import { expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import type { Finding } from '../../rules/base/judge.ts';
import { findRule, rules } from '../../rules/rules.ts';
import { holdHearing } from './hearing.ts';
import { reviewers } from './reviewers.ts';

const found = (rule: string, at = 1): Finding => {
  const declared = findRule(rule);
  if (declared === undefined) throw new Error(`there is no rule ${rule}`);
  const { weight, concept } = declared;
  const record = { id: `${at}`.padStart(26, '0') as RecordId, kind: 'impact' as const, title: `Case ${at}` };
  return { rule, weight, concept, record, field: null, message: 'It is missing.', next: 'Add it.' };
};

const everything: ReadonlySet<string> = new Set(rules.map(({ concept }) => concept));

const hear = (findings: readonly Finding[], concepts = everything) =>
  holdHearing({
    findings,
    concepts,
    isWhole: concepts === everything,
    questionOf: (rule) => findRule(rule)?.question ?? '',
  });

test.each(rules.map(({ id, concept }) => [id, concept]))('somebody on the committee asks about %s', (_, concept) => {
  expect(reviewers.filter(({ concepts }) => concepts.includes(concept)).length).toBeGreaterThan(0);
});

test('where nothing is missing all say that it stands', () => {
  const { reviews, opinion, spread } = hear([]);
  expect(reviews.map((review) => review.opinion)).toEqual(['stands', 'stands', 'stands', 'stands']);
  expect([opinion, spread]).toEqual(['stands', 0]);
});

test('one open gate is a not yet of whoever asks about it, and of the committee', () => {
  const { reviews, opinion, spread } = hear([found('third-party-proof')]);
  expect(reviews.map((review) => review.opinion)).toEqual(['not-yet', 'stands', 'stands', 'stands']);
  expect([opinion, spread]).toEqual(['not-yet', 2]);
});

test('what is owed makes conditions, and too much of it a not yet', () => {
  const owed = (count: number) => Array.from({ length: count }, (_, at) => found('both-states-shown', at));
  expect(hear(owed(2)).opinion).toBe('with-conditions');
  expect(hear(owed(3)).opinion).toBe('not-yet');
});

test('what would merely help changes nothing', () => {
  expect(hear([found('link-kept')]).opinion).toBe('stands');
});

test('where nothing can be judged nobody says anything of the level', () => {
  expect(hear([], new Set())).toMatchObject({ opinion: 'too-little', spread: null });
});

test('whose questions cannot be judged says nothing, and nobody else can make up for it', () => {
  const ofTheSceptic = new Set(['third-party-proof']);
  const { reviews, opinion } = hear([], ofTheSceptic);
  expect(reviews.map((review) => review.opinion)).toEqual(['stands', 'too-little', 'too-little', 'too-little']);
  expect(opinion).toBe('too-little');
  expect(hear([found('third-party-proof')], ofTheSceptic).opinion).toBe('not-yet');
});

test('every line and every question cites a rule and a place', () => {
  const { reviews } = hear([
    found('both-states-shown', 2),
    found('third-party-proof', 1),
    found('third-party-proof', 2),
  ]);
  const [sceptic] = reviews;
  expect(sceptic?.lines.map(({ rule, record }) => [rule, record?.title])).toEqual([
    ['third-party-proof', 'Case 1'],
    ['third-party-proof', 'Case 2'],
    ['both-states-shown', 'Case 2'],
  ]);
  expect(sceptic?.questions.map(({ rule, text, record }) => [rule, text, record?.title])).toEqual([
    ['third-party-proof', 'Who besides you says so?', 'Case 1'],
    ['both-states-shown', 'May we see it before and after, side by side?', 'Case 2'],
  ]);
});

test('the same findings get the same words', () => {
  const findings = rules.map(({ id }, at) => found(id, at));
  expect(JSON.stringify(hear(findings))).toBe(JSON.stringify(hear(findings)));
});
