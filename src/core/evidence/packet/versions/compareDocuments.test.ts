import { expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import type { Block, PacketDocument } from '../base/document.ts';
import { compareDocuments } from './compareDocuments.ts';

const prose = (markdown: string, from = 'a'): Block => ({ kind: 'prose', markdown, from: from as RecordId });

const caseOf = (name: string, ...texts: readonly string[]): readonly Block[] => [
  { kind: 'case', text: name, from: name as RecordId },
  ...texts.map((text) => prose(text, name)),
];

const holding = (blocks: readonly Block[], name: 'cases' | 'next' = 'cases'): PacketDocument => ({
  title: 'For Staff',
  facts: [],
  sections: [{ name, heading: name, blocks }],
});

const changesIn = (before: readonly Block[], after: readonly Block[]) =>
  compareDocuments(holding(before), holding(after)).flatMap(({ changes }) => changes);

test('what says the same has no changes', () => {
  expect(compareDocuments(holding(caseOf('One', 'a')), holding(caseOf('One', 'a')))).toEqual([]);
});

test('a block is told as reworded where it says other words in its place', () => {
  expect(changesIn([prose('One'), prose('Two'), prose('Three')], [prose('One'), prose('2'), prose('Three')])).toEqual([
    { kind: 'reworded', what: 'prose', before: 'Two', after: '2' },
  ]);
});

test('blocks that came or went are told as such', () => {
  expect(changesIn([prose('One'), prose('Three')], [prose('One'), prose('Two'), prose('Three')])).toEqual([
    { kind: 'added', what: 'prose', text: 'Two' },
  ]);
  expect(changesIn([prose('One'), prose('Two')], [prose('Two')])).toEqual([
    { kind: 'removed', what: 'prose', text: 'One' },
  ]);
});

test('a case that stands elsewhere is told as moved, with what changed within it', () => {
  const before = [...caseOf('One', 'a'), ...caseOf('Two', 'b'), ...caseOf('Three', 'c')];
  const after = [...caseOf('Three', 'c'), ...caseOf('One', 'a'), ...caseOf('Two', 'b!')];
  expect(changesIn(before, after)).toEqual([
    { kind: 'moved', text: 'Three', before: 3, after: 1 },
    { kind: 'reworded', what: 'prose', before: 'b', after: 'b!' },
  ]);
});

test('a case that was taken out is told with all that it said', () => {
  expect(changesIn([...caseOf('One', 'a'), ...caseOf('Two', 'b')], caseOf('Two', 'b'))).toEqual([
    { kind: 'removed', what: 'case', text: 'One' },
    { kind: 'removed', what: 'prose', text: 'a' },
  ]);
});

test('figures and tables are compared as text', () => {
  const table = (cell: string): Block => ({
    kind: 'table',
    caption: 'Reach',
    table: { head: ['Teams'], rows: [[cell]] },
    from: null,
  });
  expect(changesIn([table('2')], [table('3')])).toEqual([
    { kind: 'reworded', what: 'table', before: 'Reach\nTeams\n2', after: 'Reach\nTeams\n3' },
  ]);
});

test('sections that came or went are told in their places', () => {
  const told = compareDocuments(holding([prose('One')], 'next'), holding([prose('One')]));
  expect(told.map(({ name, changes }) => [name, changes.map(({ kind }) => kind)])).toEqual([
    ['cases', ['added']],
    ['next', ['removed']],
  ]);
});

test('two hundred pages are compared in a moment, also where nothing is as it was', () => {
  const blocks = (word: string) => Array.from({ length: 4_000 }, (_, at) => prose(`${word} ${at}`));
  const began = performance.now();
  expect(changesIn(blocks('old'), blocks('new'))).toHaveLength(4_000);
  expect(changesIn(blocks('same'), blocks('same').toReversed()).length).toBeGreaterThan(3_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});
