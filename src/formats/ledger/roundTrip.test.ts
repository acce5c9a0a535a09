import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import { findKind, kinds } from '../../core/kinds.ts';
import type { CellField, Field } from '../../core/ledger/fields/field.ts';
import { readFields } from '../../core/ledger/fields/read.ts';
import { type Kind, titleOf } from '../../core/ledger/kind.ts';
import { standings } from '../../core/ledger/record.ts';
import type { Entry } from './entry.ts';
import { formatJson, parseJson } from './json.ts';
import { formatMarkdown, formatMarkdownFile, parseMarkdown } from './markdown.ts';

const ids = ['01KA0000000000000000000000', '01KA0000000000000000000001'] as unknown as readonly RecordId[];
const anyId = fc.constantFrom(...ids);

/** Prose as it comes, and prose that looks like what stands around it. */
const nasty = fc.constantFrom(
  '## Before <!-- before -->',
  '\\## Before <!-- before -->',
  '<!-- next record -->',
  '\\\\<!-- next record -->',
  '---',
  '```yaml',
  '```',
  'cairn:',
  '# Not a title',
  '  indented',
  'ends with a return\r',
  '- a: b # c',
  'two\u2028lines\u0085of\u2029another kind',
  '\t\u00a0\ufeff',
  '',
);
const anyProse = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
  .map((all) => all.join('\n'));

const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'true',
    '12',
    '2026-01-01',
    '# x',
    '- y',
    '(z)',
    `q (${ids[0]})`,
    '"',
    "'",
    'a: b',
    '~',
    '---',
    '```',
  ),
);

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number));

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'line':
      return anyLine;
    case 'prose':
      return anyProse;
    case 'address':
      return fc.webUrl();
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options));
    case 'choices':
      return fc.subarray(Object.keys(field.options));
    case 'day':
      return anyDay;
    case 'yes-no':
      return fc.boolean();
    case 'number':
      return anyNumber.filter((number) => number >= (field.least ?? -Infinity) && number <= (field.most ?? Infinity));
    case 'measure':
      return fc.record({ amount: anyNumber, unit: anyLine });
    case 'link':
      return field.many ? fc.uniqueArray(anyId) : anyId;
    case 'file':
      return fc.record({
        hash: fc.constant('a'.repeat(64)),
        name: anyLine.filter((name) => name !== ''),
        size: fc.nat(),
        mediaType: fc.constantFrom('image/png', 'text/plain'),
      });
    case 'rows':
      return fc.array(anySet(field.columns), { maxLength: 3 });
  }
}

const anySet = (set: Readonly<Record<string, Field | CellField>>): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record(Object.fromEntries(Object.entries(set).map(([name, field]) => [name, anyOf(field)])), { requiredKeys: [] });

/** A record of the kind that has a title and holds whatever its fields may hold. */
const anyEntry = (kind: Kind): fc.Arbitrary<Entry> =>
  fc
    .record({
      given: anySet(kind.fields),
      title: fc.string({ unit: 'grapheme' }),
      standing: fc.constantFrom(...standings),
    })
    .map(({ given, title, standing }) => entryOf(kind, { ...given, [kind.title]: `t ${title}` }, standing));

function entryOf(kind: Kind, given: Readonly<Record<string, unknown>>, standing: (typeof standings)[number]): Entry {
  const { fields } = readFields(kind, given);
  const record = {
    id: ids[0] as RecordId,
    kind: kind.name,
    standing,
    means: 'person' as const,
    fields,
    revision: 2,
    title: titleOf(kind, fields),
    createdAt: instant(0),
    changedAt: instant(1),
  };
  return { kind, record, nameOf: (id) => (id === ids[1] ? 'Sales (north)' : undefined) };
}

const writtenOf = ({ record: { id, kind, standing, fields } }: Entry) => ({ id, kind, standing, fields });

async function* each(entries: readonly Entry[]) {
  yield* entries;
}

async function gather(text: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const block of text) whole += block;
  return whole;
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('a record of the kind %s', (_, kind) => {
  test('is read from its Markdown as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry(kind), async (entry) => {
        expect(await parseMarkdown(formatMarkdown(entry), findKind)).toEqual([writtenOf(entry)]);
      }),
      { numRuns: 60 },
    );
  });
});

const anyEntries = fc.array(fc.constantFrom(...kinds).chain(anyEntry), { maxLength: 4 });

describe('records in one file', () => {
  test('are read from Markdown as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyEntries.filter((all) => all.length > 0),
        async (entries) => {
          const text = await gather(formatMarkdownFile(each(entries)));
          expect(await parseMarkdown(text, findKind)).toEqual(entries.map(writtenOf));
        },
      ),
    );
  });

  test('are read from JSON as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const text = await gather(formatJson(each(entries), { at: instant(0), audience: 'internal' }));
        expect(parseJson(text, findKind)).toEqual(entries.map(writtenOf));
      }),
    );
  });
});
