import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import { findKind } from '../../core/kinds.ts';
import { line, link, measure, prose, rows, yesNo } from '../../core/ledger/fields/declare.ts';
import { declareKind } from '../../core/ledger/kind.ts';
import type { Entry } from './entry.ts';
import { formatJson, parseJson } from './json.ts';
import { formatMarkdown, formatMarkdownFile, parseMarkdown } from './markdown.ts';

const [own, core] = ['01KA0000000000000000000000', '01KA0000000000000000000001'] as unknown as readonly [
  RecordId,
  RecordId,
];

const talk = declareKind({
  name: 'talk',
  one: 'talk',
  many: 'talks',
  purpose: 'What was said to whom.',
  concept: 'context-sharing',
  title: 'about',
  fields: {
    about: line('About', { needed: true }),
    with: link('With', { to: ['team'], inverse: 'Talks' }),
    took: measure('Took'),
    settled: yesNo('Settled'),
    said: prose('What was said'),
    promised: rows('Promised', { who: link('Who', { to: ['team'], inverse: 'Promised' }), what: line('What') }),
  },
});

const entry: Entry = {
  kind: talk,
  record: {
    id: own,
    kind: 'talk',
    standing: 'kept',
    means: 'person',
    title: 'Prices: the list',
    fields: {
      about: 'Prices: the list',
      with: [core],
      took: { amount: 1.5, unit: 'hours' },
      settled: true,
      said: 'That one list will do.\n\n## Said <!-- said -->\nAnd no more.',
      promised: [{ who: [core], what: 'A date' }],
    },
    revision: 2,
    createdAt: instant(0),
    changedAt: instant(1),
  },
  nameOf: (id) => (id === core ? 'Core' : undefined),
};

const front = `cairn:
  kind: talk
  id: 01KA0000000000000000000000
  standing: kept
  revision: 2
  created: 1970-01-01T00:00:00.000Z
  changed: 1970-01-01T00:00:00.001Z
with: Core (01KA0000000000000000000001)
took: 1.5 hours
settled: true
promised:
  - who: Core (01KA0000000000000000000001)
    what: A date
`;

const said = `## What was said <!-- said -->

That one list will do.

\\## Said <!-- said -->
And no more.

`;

const findTalk = (name: string) => (name === 'talk' ? talk : undefined);

const { id, kind, standing, fields } = entry.record;

async function* each(...entries: readonly Entry[]) {
  yield* entries;
}

async function gather(text: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const block of text) whole += block;
  return whole;
}

describe('Markdown', () => {
  test('of one record has its short fields in front, its line as the heading, and its prose in sections', () => {
    expect(formatMarkdown(entry)).toBe(`---\n${front}---\n\n# Prices: the list\n\n${said}`);
  });

  test('of several has what is in front as a block below each heading', async () => {
    const one = `# Prices: the list\n\n\`\`\`yaml\n${front}\`\`\`\n\n${said}`;
    expect(await gather(formatMarkdownFile(each(entry, entry)))).toBe(`${one}<!-- next record -->\n\n${one}`);
  });

  test('that came through an editor of another system is read all the same', async () => {
    const text = `\ufeff${formatMarkdown(entry).replaceAll('\n', '\r\n')}`;
    expect(await parseMarkdown(text, findTalk)).toEqual([{ id, kind, standing, fields }]);
  });

  test.each([
    ['kind: talk', 'kind: walk', 'Record 1: There is no kind of record called “walk”. Correct it.'],
    ['id: 01KA0', 'id: 1KA0', 'Record 1: "1KA0000000000000000000000" is no id. Put it back.'],
    ['standing: kept', 'standing: sat', 'Record 1: Its standing is none of draft, kept, removed. Correct it.'],
    ['settled: true', 'settled: maybe', 'Record 1: Settled: answer yes or no.'],
    ['took: 1.5 hours', 'took: long', 'Record 1: Took: give a number and what it counts.'],
    ['with: Core (01KA', 'with: Core (1KA', 'Record 1: With: choose a record that is there.'],
    ['settled: true', 'agreed: true', 'Record 1: There is no field “agreed” in a talk. Remove it.'],
    ['---\n', '', 'Record 1: It does not say which kind of record it is. Put back the way it began.'],
    ['settled: true', 'settled: "', 'Record 1: It does not say which kind of record it is. Put back the way it began.'],
  ])('in which %j was made %j is refused with what to correct', async (before, after, message) => {
    const text = formatMarkdown(entry).replace(before, after);
    expect(await parseMarkdown(text, findTalk)).toMatchObject({ kind: 'refusal', message });
  });

  test.each([
    ['keys', (at: number) => `k${at}: 1\n`],
    ['tags', () => '!a '],
    ['brackets', () => '['],
    ['one thing by many names', (at: number) => (at === 0 ? '- &a x\n' : '- *a\n')],
  ])('with 200,000 letters of %s in front is read without delay', async (_, piece) => {
    let front = '';
    for (let at = 0; front.length < 199_000; at += 1) front += piece(at);
    const begun = performance.now();
    await parseMarkdown(`---\n${front}\n---\n`, findTalk);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('with more in front than any record has is refused', async () => {
    const text = formatMarkdown(entry).replace('---\n', `---\nmore: ${'x'.repeat(200_000)}\n`);
    expect(await parseMarkdown(text, findTalk)).toMatchObject({ code: 'no-kind' });
  });
});

test('the example of the documentation is read', async () => {
  const file = readFileSync(join(import.meta.dirname, '../../../docs/formats/ledger.md'), 'utf8');
  const [, example = ''] = /^````markdown\n(.*?)^````$/ms.exec(file) ?? [];
  expect(await parseMarkdown(example, findKind)).toEqual([
    {
      id: own,
      kind: 'commitment',
      standing: 'kept',
      fields: {
        what: 'A date for the price list',
        to: [core],
        madeOn: '2026-02-02',
        dueOn: '2026-02-09',
        state: 'kept',
        keptOn: '2026-02-08',
        note: 'They had asked for it twice.',
      },
    },
  ]);
});

describe('JSON', () => {
  test('says when it was made, for whom, and what each link leads to', async () => {
    const text = await gather(formatJson(each(entry), { at: instant(0), audience: 'internal' }));
    expect(JSON.parse(text)).toEqual({
      format: 'cairn-ledger-1',
      exportedAt: '1970-01-01T00:00:00.000Z',
      audience: 'internal',
      records: [
        {
          id,
          kind: 'talk',
          title: 'Prices: the list',
          standing: 'kept',
          means: 'person',
          revision: 2,
          createdAt: '1970-01-01T00:00:00.000Z',
          changedAt: '1970-01-01T00:00:00.001Z',
          fields,
          links: [
            { relation: 'with', to: core, title: 'Core' },
            { relation: 'promised.who', to: core, title: 'Core' },
          ],
        },
      ],
    });
  });

  test.each(['', '[]', '{"format":"cairn-ledger-1"}', '{"format":"other","records":[]}'])(
    'that is no export is refused: %j',
    (text) => {
      expect(parseJson(text, findKind)).toMatchObject({
        message: 'This is no export of a ledger: its format is not "cairn-ledger-1". Choose another file.',
      });
    },
  );

  test('with a record that is none is refused with what to correct', () => {
    const text = JSON.stringify({ format: 'cairn-ledger-1', records: [7] });
    expect(parseJson(text, findTalk)).toMatchObject({
      message: 'Record 1: It does not say which kind of record it is. Put back the way it began.',
    });
  });
});
