import { extname, resolve } from 'node:path';
import { exportPacket } from '../../actions/evidence/packet/exportPacket.ts';
import { packetFormats, packetOrder, type PacketOrder } from '../../contract/evidence/packets.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { readers } from '../../core/evidence/kinds/judging/packet.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tellApart } from '../base/command.ts';
import { checkOut, write } from '../base/newFile.ts';
import { reading, writing } from '../base/opening.ts';
import { sealPacket } from './sealPacket.ts';

/** `cairn packet`. */
export const packet: Command = {
  summary: 'Write the case for a committee: of impacts, of a packet you keep, or of what is proved best',
  usage:
    'cairn packet --out FILE.pdf|.docx|.html|.md|.ics [--format json-resume|prov] [--impacts ID,ID | --packet ID] [--for company|outside|owner] [--points] [--data DIR]\n       cairn packet --seal --packet ID --out FILE.json [--for company|outside|owner] [--data DIR]',
  options: {
    out: { type: 'string', short: 'o' },
    format: { type: 'string' },
    impacts: { type: 'string' },
    packet: { type: 'string' },
    for: { type: 'string' },
    points: { type: 'boolean' },
    seal: { type: 'boolean' },
  },
  async run(call) {
    const out = call.values['out'];
    if (call.words.length > 0) return misuse(packet, '"cairn packet" takes no words, only options.');
    if (typeof out !== 'string' || out === '') return misuse(packet, 'Name the file to write with --out.');
    if (call.values['seal'] === true) return sealing(call, out);
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

/** Seals the packet as it is now, and writes the bundle that proves it. */
async function sealing(call: Call, out: string): Promise<ExitCode> {
  const { packet: id, for: reader = 'company' } = call.values;
  const parsed = packetOrder.safeParse({ packet: id, reader });
  if (!parsed.success || parsed.data.packet === undefined || parsed.data.reader === undefined)
    return misuse(packet, '--seal wants one packet: take its id from the address of its record, 26 letters.');
  if (extname(out).toLowerCase() !== '.json') return misuse(packet, 'A sealed packet is a file that ends in .json.');
  const wrong = checkOut(resolve(out));
  if (wrong !== undefined) return fail(exitCodes.refused, wrong.message);
  const wanted = { packetId: parsed.data.packet, reader: parsed.data.reader };
  return writing(call, async (context) => {
    const made = await sealPacket(context, wanted);
    if (isRefusal(made)) return fail(exitCodes.refused, made.message);
    return write(resolve(out), `version ${made.number}, sealed,`, [new TextEncoder().encode(made.bundle)]);
  });
}

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
