import { describe, expect, test } from 'vitest';
import { findKind } from '../../kinds.ts';
import { linksOf } from '../../ledger/links.ts';
import { readFields } from '../../ledger/fields/read.ts';
import { judgeSketch } from './base/judgeSketch.ts';
import { recordsOf } from './base/sketch.ts';
import { thresholds } from './base/thresholds.ts';
import { rules } from './rules.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  test('has nothing to say about the example that passes', () => {
    expect(judgeSketch(rule, rule.passes)).toEqual([]);
  });

  test('finds something in the example that fails', () => {
    expect(judgeSketch(rule, rule.fails)).not.toEqual([]);
  });

  test('says what is missing and what to do next', () => {
    for (const { message, next } of judgeSketch(rule, rule.fails)) {
      expect(message).toMatch(/^[A-Z“0-9].*[.?]$/);
      expect(next).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  test('names fields that there are', () => {
    const strangers = judgeSketch(rule, rule.fails).filter(
      ({ field, record }) => field !== null && findKind(record?.kind ?? '')?.fields[field] === undefined,
    );
    expect(strangers).toEqual([]);
  });

  test('has examples that a ledger could hold', () => {
    for (const records of [recordsOf(rule.passes), recordsOf(rule.fails)])
      for (const { id, kind: name, fields } of records) {
        const kind = findKind(name);
        if (kind === undefined) throw new Error(`there is no kind ${name}`);
        expect([id, readFields(kind, fields)]).toEqual([id, { fields, complaints: [] }]);
        const ids = records.map((record) => record.id);
        for (const { toId } of linksOf(kind, fields)) expect(ids).toContain(toId);
      }
  });

  test('reads what it says it reads', () => {
    for (const { records } of [rule.passes, rule.fails])
      for (const { kind } of records) expect(rule.reads).toContain(kind);
  });
});

test('no two rules share an id or a name', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('every threshold is read by a rule', () => {
  const read = new Set(rules.flatMap(({ limits }) => limits ?? []));
  expect([...read].toSorted()).toEqual(Object.keys(thresholds).toSorted());
});
