import {
  type Block,
  type Fact,
  headingLevel,
  type PacketDocument,
  type SectionName,
} from '../../../../core/evidence/packet/base/document.ts';
import { sayFigure } from '../../../../core/evidence/packet/base/figures.ts';
import { drawFigure } from '../../../../core/evidence/packet/drawing/drawFigure.ts';
import { printable } from '../../../../core/evidence/packet/base/printable.ts';
import { type ProseBlock, readProse, type Run } from '../text/prose.ts';
import { type Script, scriptOf } from '../text/script.ts';

/** A packet as the template reads it: data alone, so that no letter of it is ever read as a command. */
export type Setting = { readonly packet: object; readonly drawings: readonly string[] };

/** Text with the way it runs. */
type SetText = Script & { readonly text: string };

/** What the template is given for a packet, set in these families. */
export function settingOf({ title, facts, sections }: PacketDocument, fonts: readonly string[]): Setting {
  const drawings: string[] = [];
  const draw = (svg: string): string => `/${drawings.push(svg)}.svg`;
  const packet = {
    title: setText(title),
    facts: setFacts(facts),
    fonts,
    sections: sections.map(({ name, heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) => setBlock(block, name, draw)),
    })),
  };
  return { packet, drawings };
}

function setBlock(block: Block, section: SectionName, draw: (svg: string) => string): object {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return { kind: 'heading', level: headingLevel(section, block.kind) - 1, ...setText(block.text) };
    case 'prose':
      return { kind: 'prose', blocks: setProse(block.markdown) };
    case 'facts':
      return { kind: 'facts', facts: setFacts(block.facts) };
    case 'list':
      return { kind: 'list', ...runningAs(block.items), items: block.items.map(({ text }) => setText(text)) };
    case 'quote':
      return { kind: 'quote', blocks: setProse(block.markdown), by: setText(block.by) };
    case 'table':
      return {
        kind: 'table',
        caption: setText(block.caption),
        head: block.table.head,
        rows: block.table.rows.map((row) => row.map(setText)),
      };
    case 'figure':
      return {
        kind: 'figure',
        caption: setText(block.caption),
        alt: printable(sayFigure(block.figure)),
        file: draw(drawFigure(block.figure)),
      };
  }
}

const setText = (text: string): SetText => ({ ...onlyScript(scriptOf(text)), text: settable(text) });

/** Text that can be shown, and that breaks somewhere: an address of a thousand letters would leave the page. */
const settable = (text: string): string => printable(text).replaceAll(longWord, '$&\u200b');

const longWord = /[^\s\u200b]{48}/gu;

const onlyScript = ({ dir, lang }: Script): Script => ({ dir, lang });

/** As all of them together run: a list, with its marks, has one direction. */
const runningAs = (texts: readonly { readonly text: string }[]): Script =>
  onlyScript(scriptOf(texts.map(({ text }) => text).join('')));

const setFacts = (facts: readonly Fact[]): readonly object[] =>
  facts.map(({ label, text }) => ({ label, text: setText(text) }));

const setProse = (markdown: string): readonly object[] => readProse(markdown).map(setProseBlock);

function setProseBlock(block: ProseBlock): object {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', ...setRuns(block.runs) };
    case 'list':
      return { ...block, ...scriptIn(block.items.flat()), items: block.items.map((item) => item.map(setProseBlock)) };
    case 'quote':
      return { ...block, ...scriptIn(block.blocks), blocks: block.blocks.map(setProseBlock) };
    case 'code':
      return { ...block, text: settable(block.text) };
    case 'rows':
      return { ...block, head: block.head.map(setRuns), rows: block.rows.map((row) => row.map(setRuns)) };
  }
}

const setRuns = (runs: readonly Run[]): object => ({
  ...runningAs(runs),
  runs: runs.map(({ text, style = 'plain', href = '' }) => ({ text: settable(text), style, href })),
});

/** As the first text among blocks runs. */
function scriptIn(blocks: readonly ProseBlock[]): Script {
  const [first] = blocks;
  if (first === undefined || first.kind === 'code') return onlyScript(scriptOf(''));
  if (first.kind === 'paragraph') return runningAs(first.runs);
  if (first.kind === 'rows') return runningAs(first.head.flat());
  return scriptIn(first.kind === 'list' ? first.items.flat() : first.blocks);
}
