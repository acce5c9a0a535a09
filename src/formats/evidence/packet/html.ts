import { escapeHtml } from '../../../core/base/prose.ts';
import {
  type Block,
  type Fact,
  headingLevel,
  type Item,
  type PacketDocument,
  type Section,
  type SectionName,
  type Table,
} from '../../../core/evidence/packet/base/document.ts';
import { sayFigure } from '../../../core/evidence/packet/base/figures.ts';
import { toProseHtml } from '../../base/proseHtml.ts';
import { drawFigure } from '../../../core/evidence/packet/drawing/drawFigure.ts';
import { pageStyle } from './pageStyle.ts';

/** A packet as one page that needs nothing from anywhere: no script, no address, its figures drawn in it. */
export const formatPacketHtml = ({ title, facts, sections }: PacketDocument): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${formatFacts(facts)}
${sections.map(formatSection).join('\n')}
</main>
</body>
</html>
`;

const formatSection = ({ name, heading, blocks }: Section): string =>
  `<section id="${name}">\n<h2>${heading}</h2>\n${blocks.map((block) => formatPacketBlock(block, name)).join('\n')}\n</section>`;

/** One block of a packet as it stands in a page, within the section of that name. */
export function formatPacketBlock(block: Block, section: SectionName): string {
  const from = block.from === null ? '' : ` data-record="${block.from}"`;
  switch (block.kind) {
    case 'case':
    case 'heading': {
      const name = `h${headingLevel(section, block.kind)}`;
      return `<${name} dir="auto"${from}>${escapeHtml(block.text)}</${name}>`;
    }
    case 'prose':
      return `<div class="prose" dir="auto"${from}>${formatProse(block.markdown)}</div>`;
    case 'facts':
      return formatFacts(block.facts);
    case 'list':
      return `<ul>${block.items.map(formatItem).join('')}</ul>`;
    case 'quote':
      return `<figure class="quote"${from}><blockquote dir="auto">${formatProse(block.markdown)}</blockquote><figcaption dir="auto">${escapeHtml(block.by)}</figcaption></figure>`;
    case 'table':
      return formatTable(block.caption, block.table);
    case 'figure':
      return `<figure${from}><div role="img" tabindex="0" aria-label="${escapeHtml(sayFigure(block.figure))}">${drawFigure(block.figure)}</div><figcaption dir="auto">${escapeHtml(block.caption)}</figcaption></figure>`;
  }
}

const formatItem = ({ text, from }: Item): string =>
  `<li dir="auto"${from === null ? '' : ` data-record="${from}"`}>${escapeHtml(text)}</li>`;

const formatFacts = (facts: readonly Fact[]): string =>
  facts.length === 0
    ? ''
    : `<dl>${facts.map(({ label, text }) => `<div><dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(text)}</dd></div>`).join('')}</dl>`;

const formatTable = (caption: string, { head, rows }: Table): string =>
  `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head
    .map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

/** Pictures lie elsewhere, and a page that stands by itself asks for nothing: their words take their place. */
const formatProse = (markdown: string): string =>
  toProseHtml(markdown, 3)
    .replaceAll(/<img\b(?:[^>]*?\balt="([^"]*)")?[^>]*>/g, (_, alt: string | undefined) => alt ?? '')
    .replaceAll(/<h3\b[^>]*>/g, '<p class="lead">')
    .replaceAll('</h3>', '</p>');
