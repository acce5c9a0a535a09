import {
  type Block,
  type Fact,
  headingLevel,
  type PacketDocument,
  type Section,
  type SectionName,
  type Table,
} from '../../../core/evidence/packet/base/document.ts';
import { tableOf } from '../../../core/evidence/packet/base/figures.ts';
import { readBlocks } from './text/blocks.ts';

/** A packet as Markdown. Figures are tables; each case names the record it comes from in a comment. */
export const formatPacketMarkdown = ({ title, facts, sections }: PacketDocument): string =>
  [`# ${plain(title)}`, ...formatFacts(facts), ...sections.flatMap(formatSection)].join('\n\n').concat('\n');

const formatSection = ({ name, heading, blocks }: Section): readonly string[] => [
  `## ${heading}`,
  ...blocks.flatMap((block) => formatBlock(block, name)),
];

function formatBlock(block: Block, section: SectionName): readonly string[] {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return [`${'#'.repeat(headingLevel(section, block.kind))} ${plain(block.text)}${formatSource(block)}`];
    case 'prose':
      return [formatProse(block.markdown)];
    case 'facts':
      return formatFacts(block.facts);
    case 'list':
      return [block.items.map(({ text }) => `- ${plain(text)}`).join('\n')];
    case 'quote':
      return [quote(`${formatProse(block.markdown)}\n\n— ${plain(block.by)}`)];
    case 'table':
      return [formatTable(block.table), `*${plain(block.caption)}*`];
    case 'figure':
      return [formatTable(tableOf(block.figure)), `*${plain(block.caption)}*`];
  }
}

/** Each case names its record. */
const formatSource = ({ kind, from }: Block): string => (kind === 'case' && from !== null ? ` <!-- ${from} -->` : '');

const formatFacts = (facts: readonly Fact[]): readonly string[] =>
  facts.length === 0 ? [] : [facts.map(({ label, text }) => `- **${label}:** ${plain(text)}`).join('\n')];

const formatTable = ({ head, rows }: Table): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(plain))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Text as it stands in Markdown without becoming any of it. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(?=[#+-]|\d+[.)]\s)/, '\\');

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** What somebody wrote, with its headings as bold lines, so that they end no part; its HTML becomes letters. */
const formatProse = (markdown: string): string =>
  readBlocks(markdown)
    ?.flatMap((token) => {
      if (token.type === 'space') return [];
      if (token.type === 'heading') return [`**${String(token['text'])}**`];
      return [(token.type === 'html' ? token.raw.replaceAll('<', '\\<') : token.raw).trimEnd()];
    })
    .join('\n\n') ?? plain(markdown);
