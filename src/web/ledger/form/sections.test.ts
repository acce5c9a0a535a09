import { describe, expect, test } from 'vitest';
import { line } from '../../../core/ledger/fields/declare.ts';
import { declareKind, type Kind } from '../../../core/ledger/kind.ts';
import { findKind, kinds } from '../../../core/kinds.ts';
import type { FormValues } from '../inputs/input.ts';
import { layOut } from './sections.ts';

const plain = declareKind({
  name: 'plain',
  one: 'plain one',
  many: 'plain ones',
  purpose: 'A kind without groups.',
  concept: 'ripple',
  title: 'what',
  fields: { what: line('What'), note: line('Note') },
});

const kindOf = (name: string): Kind => findKind(name) ?? plain;

const told = (kind: Kind, values: FormValues) => {
  const { needed, sections } = layOut(kind, values);
  return {
    needed: needed.map(([name]) => name),
    sections: sections.map(({ heading, fields: held }) => [heading, ...held.map(([name]) => name)]),
  };
};

describe('the form of a record', () => {
  test('shows its line, and folds the rest of a kind without groups together', () => {
    expect(told(plain, {})).toEqual({ needed: ['what'], sections: [['More, if you like', 'note']] });
  });

  test('folds what an impact may say besides into the groups of its kind', () => {
    const { needed, sections } = told(kindOf('impact'), {});
    expect(needed).toContain('counterfactual');
    expect(sections.map(([heading]) => heading)).toEqual(Object.keys(kindOf('impact').groups));
  });

  test('asks for what the form of an artifact needs at once, and leaves out what belongs to another form', () => {
    expect(told(kindOf('artifact'), { form: 'link' }).needed).toEqual(
      expect.arrayContaining(['title', 'form', 'address', 'snapshot', 'author', 'capturedOn']),
    );
    expect(told(kindOf('artifact'), { form: 'link' }).sections.flat()).not.toContain('quote');
    expect(told(kindOf('artifact'), { form: 'link', quote: 'Yes.' }).sections.at(-1)).toEqual(['More', 'quote']);
  });

  test.each(kinds.map((kind) => [kind.name, kind] as const))('of %s shows each field once', (_, kind) => {
    const whole = Object.fromEntries(Object.keys(kind.fields).map((name) => [name, 'said']));
    const { needed, sections } = layOut(kind, whole);
    const shown = [...needed, ...sections.flatMap(({ fields }) => fields)].map(([name]) => name);
    expect(shown.toSorted()).toEqual(Object.keys(kind.fields).toSorted());
  });

  test.each(kinds.map((kind) => [kind.name, kind] as const))(
    'of %s folds no more than eight fields together',
    (_, kind) => {
      for (const { fields } of layOut(kind, {}).sections) expect(fields.length).toBeLessThanOrEqual(8);
    },
  );
});
