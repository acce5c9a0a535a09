import { AlignmentType, Document, LevelFormat, Packer, type FileChild } from 'docx';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { printable } from '../../../../core/evidence/packet/base/printable.ts';
import { facts, line, setBlock } from './blocks.ts';

/** A packet as a document that can be edited: headings, lists and tables in styles; its figures are tables. */
export async function formatPacketDocx({ title, facts: about, sections }: PacketDocument): Promise<Uint8Array> {
  const children: readonly FileChild[] = [
    line(title, { heading: 'Title' }),
    ...facts(about),
    ...sections.flatMap(({ name, heading, blocks }) => [
      line(heading, { heading: 'Heading1' }),
      ...blocks.flatMap((block) => setBlock(block, name)),
    ]),
  ];
  const document = new Document({
    title: printable(title),
    creator: 'Cairn',
    styles,
    numbering: { config: [{ reference: 'numbers', levels: numbers }] },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const styles = {
  default: {
    document: { run: { font: 'Georgia', size: 22, language: { value: 'en-GB' } } },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { before: 400, after: 160 }, keepNext: true } },
    heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
    heading3: {
      run: { size: 22, bold: true, color: '24585C' },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
};

/** How deep lists are numbered. */
const deepest = 5;

const numbers = Array.from({ length: deepest }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 360 } } },
}));
