import { extname, resolve } from 'node:path';
import { exportPacket } from '../../actions/evidence/packet/exportPacket.ts';
import { packetFormats, packetOrder, type PacketOrder } from '../../contract/evidence/packets.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { readers } from '../../core/evidence/kinds/judging/packet.ts';
import { type Call, type Command, exitCodes, fail, misuse, tellApart } from '../base/command.ts';
import { checkOut, write } from '../base/newFile.ts';
import { reading } from '../base/opening.ts';

/** `cairn packet`. */
export const packet: Command = {
  summary: 'Write the case for a committee: of impacts, of a packet you keep, or of what is proved best',
  usage:
    'cairn packet --out FILE.pdf|.docx|.html|.md|.ics [--format json-resume|prov] [--impacts ID,ID | --packet ID] [--for company|outside|owner] [--points] [--data DIR]',
  options: {
    out: { type: 'string', short: 'o' },
    format: { type: 'string' },
    impacts: { type: 'string' },
    packet: { type: 'string' },
    for: { type: 'string' },
    points: { type: 'boolean' },
  },
  async run(call) {
    const out = call.values['out'];
    if (call.words.length > 0) return misuse(packet, '"cairn packet" takes no words, only options.');
    if (typeof out !== 'string' || out === '') return misuse(packet, 'Name the file to write with --out.');
    const order = orderIn(call, extname(out).toLowerCase());
    if (typeof order === 'string') return misuse(packet, order);
    const wrong = checkOut(resolve(out));
    if (wrong !== undefined) return fail(exitCodes.refused, wrong.message);
    return reading(call, async (context) => {
      const made = await exportPacket(context, order);
      if (isRefusal(made)) return fail(exitCodes.refused, made.message);
      if (made.unset.length > 0)
        tellApart(`No letters here show ${made.unset.join(' ')}: a square stands in their place.`);
      return write(resolve(out), 'the packet', [made.bytes]);
    });
  },
};

/** What is ordered, or what is wrong with it. */
function orderIn({ values }: Call, ending: string): PacketOrder | string {
  const { format = formats[ending], impacts, packet: kept, for: reader } = values;
  if (!packetFormats.some((known) => known === format))
    return `Name a file that ends in ${Object.keys(formats).join(', ')}, or give --format: ${packetFormats.join(', ')}.`;
  if (reader !== undefined && !Object.hasOwn(readers, String(reader)))
    return `--for is one of ${Object.keys(readers).join(', ')}.`;
  if (impacts !== undefined && kept !== undefined) return 'Name impacts or a packet, not both.';
  const parsed = packetOrder.safeParse({
    format,
    impacts,
    packet: kept,
    reader,
    part: values['points'] === true ? 'points' : 'packet',
  });
  return parsed.success ? parsed.data : 'These are no ids: take them from the addresses of records, 26 letters each.';
}

const formats: Readonly<Record<string, PacketOrder['format']>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.md': 'markdown',
  '.ics': 'calendar',
};
