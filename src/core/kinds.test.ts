import { describe, expect, test } from 'vitest';
import { findKind, kinds } from './kinds.ts';
import { relationsOf } from './ledger/links.ts';

describe('the kinds', () => {
  test('have names of their own, by which they are found', () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
    for (const kind of kinds) expect(findKind(kind.name)).toBe(kind);
    expect(findKind('toString')).toBeUndefined();
  });

  test.each(kinds)('$name: has a name for addresses, a sentence of purpose, and a title that a draft needs', (kind) => {
    expect(kind.name).toMatch(/^[a-z][a-z-]{1,40}$/);
    expect(kind.purpose).toMatch(/^[A-Z].*\.$/);
    expect(kind.fields[kind.title]).toMatchObject({ type: 'line', needed: true });
    if (kind.day !== null) expect(kind.fields[kind.day]).toMatchObject({ type: 'day' });
  });

  test.each(kinds)('$name: asks in whole sentences, and for everything that it needs in words of its own', (kind) => {
    for (const { label, help, ask } of Object.values(kind.fields)) {
      expect(label).toMatch(/^[A-Z]/);
      if (ask !== undefined) expect(ask).toMatch(/^[A-Z].*\?$/);
      if (help !== undefined) expect(help).toMatch(/^[A-Z].*\.?$/);
    }
    const labels = Object.values(kind.fields).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(kinds)(
    '$name: names its fields as a section of Markdown can, and none as the block in front of it',
    (kind) => {
      for (const name of Object.keys(kind.fields)) expect(name).toMatch(/^(?!cairn$)[a-z]\w*$/);
    },
  );

  test.each(kinds)('$name: links only to kinds that there are, and says what it is to them', (kind) => {
    for (const [, { to, inverse }] of relationsOf(kind.fields)) {
      expect(inverse).not.toBe('');
      for (const name of to) expect(findKind(name)?.name).toBe(name);
    }
  });

  test.each(kinds)(
    '$name: keeps records from leading back to themselves only where they link to their own kind',
    (kind) => {
      const targets = relationsOf(kind.fields).flatMap(([, { to, acyclic }]) => (acyclic === true ? to : []));
      expect(targets.filter((name) => name !== kind.name)).toEqual([]);
    },
  );
});
