import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Bar } from '../../../core/evidence/bars/bar.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import { barFormOf, barForms, formatBar, parseBar, rewriteBar } from './barFile.ts';
import { formatCell, formatRow, parseRow } from './markdownCells.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const content = join(import.meta.dirname, '../../../../content/bars');
const ladders = join(import.meta.dirname, '../../../../content/ladders');

const listed = (folder: string): readonly string[] => readdirSync(folder).map((name) => join(folder, name));

function read(path: string): Bar {
  const bar = parseBar(readFileSync(path, 'utf8'), path);
  if (isRefusal(bar)) throw new Error(bar.message);
  return bar;
}

function complaintOf(name: string): string {
  const refusal = parseBar(readFileSync(join(fixtures, 'invalid', name), 'utf8'), name);
  return isRefusal(refusal) ? refusal.message : '';
}

describe.each(barForms)('written as %s', (form) => {
  test.each([...listed(join(fixtures, 'valid')), ...listed(content), ...listed(ladders)])(
    '%s reads as the same bar',
    (path) => {
      const bar = read(path);
      expect(parseBar(formatBar(bar, form), form === 'yaml' ? 'bar.yaml' : 'bar.md')).toEqual(bar);
    },
  );

  test('any bar reads as the same bar, whatever its texts hold', () => {
    fc.assert(
      fc.property(bars, (bar) => {
        expect(parseBar(formatBar(bar, form), form === 'yaml' ? 'bar.yaml' : 'bar.md')).toEqual(bar);
      }),
    );
  });
});

test('a company’s ladder is read from tables and lists', () => {
  expect(read(join(fixtures, 'valid', 'company.md'))).toEqual(harbourLines);
});

test('without a list of levels they are those that dimensions name, and the last is decided on', () => {
  const { aims, levels } = read(join(fixtures, 'valid', 'lists.md'));
  expect(aims).toBe('senior');
  expect(levels.map(({ name }) => name)).toEqual(['Junior', 'Senior']);
});

test.each<[string, string]>([
  ['unknown-rule.yaml', 'Line 23 of unknown-rule.yaml: There is no rule "not-there". Correct its name, or remove it.'],
  [
    'least-above-most.yaml',
    'Line 11 of least-above-most.yaml: "cases-least" is 7 and "cases-most" is 5, so nothing fits between them. Lower the first, or raise the second.',
  ],
  [
    'outside.yaml',
    'Line 11 of outside.yaml: "months-spanned" lies between 1 and 60 months. Choose a value between them.',
  ],
  [
    'asks-less.yaml',
    'Line 18 of asks-less.yaml: "two" asks for fewer records than "one", which is below it. Raise the one, or lower the other.',
  ],
  [
    'dimension-twice.yaml',
    'Line 21 of dimension-twice.yaml: The dimension "Changes" is there twice. Join the two, or rename one.',
  ],
  [
    'foreign-rule.yaml',
    'Line 21 of foreign-rule.yaml: The rule "friction-resolved" is about another kind of record: friction. Add that kind, or remove the rule.',
  ],
  ['no-such-level.yaml', 'Line 4 of no-such-level.yaml: "three" is none of the levels. Choose one of one, two.'],
  ['no-number.yaml', '"version" on line 3 of no-number.yaml is not a number. Write digits alone.'],
  [
    'unknown-kind.yaml',
    'Line 11 of unknown-kind.yaml: There is no kind of record "miracle" that rules read. Correct it, or remove it.',
  ],
  ['no-heading.md', 'no-heading.md has no heading. Begin it with "# " and the name of the ladder.'],
  ['unknown-level.md', 'Line 14 of unknown-level.md: "stuff" is none of the levels. Correct it, or add the level.'],
  ['no-number.md', 'Line 10 of no-number.md has "some" where a number belongs. Write digits alone.'],
  ['twice.md', 'Line 7 of twice.md: The dimension "Craft" is there twice. Join the two, or rename one.'],
])('%s is answered with the line to correct', (name, message) => {
  expect(complaintOf(name)).toBe(message);
});

test('a file that does not parse is answered with its line', () => {
  expect(complaintOf('broken.yaml')).toMatch(/^Line 1\d of broken\.yaml is not valid YAML: .* Correct the line\.$/);
});

test('every invalid file has its sentence', () => {
  const silent = listed(join(fixtures, 'invalid')).filter(
    (path) => !isRefusal(parseBar(readFileSync(path, 'utf8'), path)),
  );
  expect(silent).toEqual([]);
});

test('the two examples of the documentation are one bar, but for a dimension', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/formats/bar.md'), 'utf8');
  const [yaml = '', markdown = ''] = [...page.matchAll(/^```(?:yaml|markdown)\n(.*?)^```$/gms)].map(([, text]) => text);
  const [one, other] = [parseBar(yaml, 'bar.yaml'), parseBar(markdown, 'bar.md')];
  expect([one, other].filter(isRefusal)).toEqual([]);
  expect(other).toMatchObject({ name: 'Guild of product', version: 2, aims: 'staff', limits: {} });
  expect('dimensions' in one && 'dimensions' in other && one.dimensions[0]).toEqual(
    'dimensions' in other && other.dimensions[0],
  );
});

test('every gate counts in the bar for Staff, but for the one that an empty ledger is told', () => {
  const counted = read(join(content, 'staff.yaml')).dimensions.flatMap((dimension) => dimension.rules);
  const gates = rules.filter(({ weight }) => weight === 'gate').map(({ id }) => id);
  expect(gates.filter((id) => !counted.includes(id))).toEqual(['first-impact']);
});

test('the name of a file tells its form', () => {
  expect(['a.md', 'A.Markdown', 'a.yaml', 'ladder'].map(barFormOf)).toEqual(['markdown', 'markdown', 'yaml', 'yaml']);
});

test('a row of a table gives back what its cells held', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (cells) => {
      expect(parseRow(formatRow(cells))).toEqual(cells);
      expect(formatCell(cells.join('|'))).not.toContain('\n');
    }),
  );
});

const trim = (text: string): string => text.trim();
const pieces = [
  'a',
  'B',
  'é',
  '船',
  ' ',
  '\n',
  '|',
  '\\',
  '<br>',
  '#',
  '# ',
  '- a: b',
  '* ',
  ':',
  '"',
  "'",
  '---',
  'Rules: x',
  '**',
  '1',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => trim(all.join('')));
const someText = texts.filter((text) => text !== '');
const names = fc
  .array(fc.constantFrom('Scope', 'Craft', 'é', '船', ' ', '|', '#', 'Levels', ':'), { minLength: 1, maxLength: 4 })
  .map((all) => trim(all.join('')) || 'x');
const ids = fc.constantFrom('one', 'two', 'three', 'four-five');

const bars: fc.Arbitrary<Bar> = fc
  .record({
    id: ids,
    name: names,
    version: fc.integer({ min: 1, max: 99 }),
    about: texts,
    levels: fc.uniqueArray(fc.record({ id: ids, name: names, expects: texts }), {
      minLength: 1,
      maxLength: 3,
      comparator: (one, other) => one.id === other.id || one.name === other.name || one.id === other.name,
    }),
    says: someText,
    dimensions: fc.uniqueArray(
      fc.record({
        id: ids,
        name: names,
        expects: texts,
        rules: fc.constantFrom([], ['not-directed'], ['three-sides', 'not-directed']),
      }),
      {
        minLength: 1,
        maxLength: 3,
        comparator: (one, other) => one.id === other.id || one.name === other.name,
      },
    ),
    limits: fc.constantFrom({}, { 'cases-least': 2, 'quote-share': 20 }),
  })
  .map(({ says, levels, dimensions, ...rest }) => ({
    ...rest,
    aims: levels.at(-1)?.id ?? '',
    levels,
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      kinds: ['impact' as const],
      anchors: levels.map(({ id }, at) => ({ level: id, says, items: at + 1 })),
    })),
  }));

const harbourLines: Bar = {
  id: 'product-at-harbour-lines',
  name: 'Product at Harbour Lines',
  version: 4,
  about: 'What we look for when somebody asks for the next level.',
  aims: 'staff-pm',
  levels: [
    { id: 'senior-pm', name: 'Senior PM', expects: 'Owns one product and its numbers.' },
    { id: 'staff-pm', name: 'Staff PM', expects: 'Changes how *other* groups work | plan.' },
  ],
  dimensions: [
    {
      id: 'influence',
      name: 'Influence',
      expects: 'Others act differently because of them.',
      kinds: ['impact'],
      anchors: [
        { level: 'senior-pm', says: 'Asks, and is heard.', items: 1 },
        { level: 'staff-pm', says: 'Is copied.\nIs quoted.', items: 3 },
      ],
      rules: ['not-directed', 'third-party-proof'],
    },
    {
      id: 'judgement',
      name: 'Judgement',
      expects: '',
      kinds: [],
      anchors: [
        { level: 'senior-pm', says: 'Chooses between what is offered.', items: 0 },
        { level: 'staff-pm', says: 'Makes the offer.', items: 0 },
      ],
      rules: [],
    },
    {
      id: 'and-crew',
      name: '船 and crew',
      expects: '',
      kinds: [],
      anchors: [
        { level: 'senior-pm', says: 'Knows the crew.', items: 0 },
        { level: 'staff-pm', says: 'Is asked for by other crews.', items: 0 },
      ],
      rules: [],
    },
  ],
  limits: {},
};

test('a bar that is rewritten keeps how it was written as YAML, and becomes YAML from Markdown', () => {
  const [yaml, markdown] = [join(fixtures, 'valid', 'own.yaml'), join(fixtures, 'valid', 'company.md')];
  const text = readFileSync(yaml, 'utf8');
  const own = read(yaml);
  expect(rewriteBar(own, text, yaml)).toBe(text);
  expect(rewriteBar({ ...own, version: 3 }, text, yaml)).toContain('# A bar without rules is for people alone.');
  expect(parseBar(rewriteBar({ ...own, version: 3 }, text, yaml), yaml)).toEqual({ ...own, version: 3 });
  expect(parseBar(rewriteBar(own, readFileSync(markdown, 'utf8'), markdown), yaml)).toEqual(own);
});
