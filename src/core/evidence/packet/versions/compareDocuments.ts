import type { Block, PacketDocument, Section, SectionName } from '../base/document.ts';
import { linesOf } from './linesOf.ts';

/** What is different in one place, in words. `moved`: a headline case that now stands at another place among them. */
export type Change =
  | { readonly kind: 'added' | 'removed'; readonly what: Block['kind']; readonly text: string }
  | { readonly kind: 'reworded'; readonly what: Block['kind']; readonly before: string; readonly after: string }
  | { readonly kind: 'moved'; readonly text: string; readonly before: number; readonly after: number };

/** What is different in one section. */
export type SectionChanges = {
  readonly name: SectionName;
  readonly heading: string;
  readonly changes: readonly Change[];
};

/**
 * How one document became another, section by section; sections that say the same are left out. The time it takes grows
 * with the blocks, and not with their square.
 */
export function compareDocuments(before: PacketDocument, after: PacketDocument): readonly SectionChanges[] {
  const names = [...new Set([...after.sections, ...before.sections].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [old, now] = [before, after].map(({ sections }) => sections.find((section) => section.name === name));
    const changes = compareSections(old?.blocks ?? [], now?.blocks ?? []);
    const heading = (now ?? old)?.heading ?? '';
    return changes.length === 0 ? [] : [{ name, heading, changes }];
  });
}

/** Blocks up to the next headline case; `key` tells which case that is. */
type Group = { readonly key: string; readonly title: string; readonly blocks: readonly Block[] };

function compareSections(before: Section['blocks'], after: Section['blocks']): readonly Change[] {
  const [old, now] = [groupsOf(before), groupsOf(after)];
  const placeOf = new Map(old.map(({ key }, place) => [key, place]));
  const pairs = now.flatMap(({ key }, to) => {
    const from = placeOf.get(key);
    return from === undefined ? [] : [{ from, to }];
  });
  const steady = new Set(longestRise(pairs.map(({ from }) => from)).map((at) => pairs[at]?.to));
  const kept = new Set(now.map(({ key }) => key));
  return [
    ...old.filter(({ key }) => !kept.has(key)).flatMap(({ blocks }) => blocks.map((block) => saying('removed', block))),
    ...now.flatMap((group, to) => {
      const from = placeOf.get(group.key);
      if (from === undefined) return group.blocks.map((block) => saying('added', block));
      const moved = { kind: 'moved', text: group.title, before: caseAt(old, from), after: caseAt(now, to) } as const;
      return [...(steady.has(to) ? [] : [moved]), ...compareBlocks(old[from]?.blocks ?? [], group.blocks)];
    }),
  ];
}

/** The place of a group among the headline cases, from 1. */
const caseAt = (groups: readonly Group[], place: number): number =>
  groups.slice(0, place + 1).filter(({ title }) => title !== '').length;

function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: { key: string; title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'case' || groups.length === 0) {
      const title = block.kind === 'case' ? block.text : '';
      groups.push({ key: block.kind === 'case' ? (block.from ?? title) : '', title, blocks: [] });
    }
    groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

const saying = (kind: 'added' | 'removed', block: Block): Change => ({ kind, what: block.kind, text: linesOf(block) });

/** Blocks that stayed hold the two together; between them, those of one kind are taken for another wording. */
function compareBlocks(before: readonly Block[], after: readonly Block[]): readonly Change[] {
  const changes: Change[] = [];
  let [from, to] = [0, 0];
  for (const [stayed, now] of [...pairEqual(before, after), [before.length, after.length] as const]) {
    changes.push(...compareGap(before.slice(from, stayed), after.slice(to, now)));
    [from, to] = [stayed + 1, now + 1];
  }
  return changes;
}

/** The places of blocks that say the same, in one order in both. */
function pairEqual(before: readonly Block[], after: readonly Block[]): readonly (readonly [number, number])[] {
  const waiting = new Map<string, number[]>();
  for (const [place, block] of before.entries()) {
    const text = textWithKind(block);
    waiting.set(text, [...(waiting.get(text) ?? []), place]);
  }
  const pairs = after.flatMap((block, to) => {
    const from = waiting.get(textWithKind(block))?.shift();
    return from === undefined ? [] : [[from, to] as const];
  });
  return longestRise(pairs.map(([from]) => from)).flatMap((at) => pairs.slice(at, at + 1));
}

const textWithKind = (block: Block): string => `${block.kind} ${linesOf(block)}`;

function compareGap(before: readonly Block[], after: readonly Block[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const block of after) {
    const found = before.findIndex((one, place) => place >= at && one.kind === block.kind && one.from === block.from);
    const old = before[found];
    if (old === undefined) {
      changes.push(saying('added', block));
      continue;
    }
    for (const gone of before.slice(at, found)) changes.push(saying('removed', gone));
    changes.push({ kind: 'reworded', what: block.kind, before: linesOf(old), after: linesOf(block) });
    at = found + 1;
  }
  return [...changes, ...before.slice(at).map((block) => saying('removed', block))];
}

/** The places of a longest rising row among numbers. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    const length = firstNotBelow(ends, (end) => (numbers[end] ?? 0) >= number);
    before[place] = ends[length - 1];
    ends[length] = place;
  }
  const row: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) row.unshift(at);
  return row;
}

function firstNotBelow(ends: readonly number[], isNotBelow: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = ends[middle];
    if (end === undefined || isNotBelow(end)) high = middle;
    else low = middle + 1;
  }
  return low;
}
