import type { PacketOrder } from '../../../contract/evidence/packets.ts';
import { parseDay } from '../../../core/base/day.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { arguePacket } from '../../../core/evidence/packet/argue.ts';
import type { PacketDocument } from '../../../core/evidence/packet/base/document.ts';
import type { Told } from '../../../core/evidence/packet/base/told.ts';
import { planFrom } from '../../../core/evidence/packet/plan.ts';

/** A packet to be written. `id` is its record's. */
export type ToWrite = {
  readonly id: string;
  readonly told: Told;
  readonly document: PacketDocument;
  readonly now: Instant;
};

/** A packet as a file: its bytes, its type, and a name of plain letters. `unset`: the letters that it could not show. */
export type PacketFile = {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
  readonly unset: readonly string[];
};

/** Why no packet can be written. */
export type NoPacket = Refusal<'no-packet' | 'no-impact' | 'no-day' | 'no-typesetter' | 'too-many' | 'too-long'>;

/** Writes a packet, where it can be. */
type Writer = (to: ToWrite) => Promise<PacketFile | NoPacket>;

/** Writes a document as it stands; what makes each format is large, and loaded when it is asked for. */
export const documentWriters = {
  pdf: async ({ document, now }) => {
    const { printPacket } = await import('../../../formats/evidence/packet/pdf/printer.ts');
    const printed = await printPacket({ document, at: now });
    if (isRefusal(printed)) return printed;
    return { bytes: printed.bytes, type: 'application/pdf', name: 'packet.pdf', unset: printed.unset };
  },
  docx: async ({ document }) => {
    const { formatPacketDocx } = await import('../../../formats/evidence/packet/docx/docx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { bytes: await formatPacketDocx(document), type, name: 'packet.docx', unset: [] };
  },
  html: async ({ document }) => {
    const { formatPacketHtml } = await import('../../../formats/evidence/packet/html.ts');
    return text(formatPacketHtml(document), 'text/html; charset=utf-8', 'packet.html');
  },
  markdown: async ({ document }) => {
    const { formatPacketMarkdown } = await import('../../../formats/evidence/packet/markdown.ts');
    return text(formatPacketMarkdown(document), 'text/markdown; charset=utf-8', 'packet.md');
  },
} as const satisfies Readonly<Record<string, (to: Pick<ToWrite, 'document' | 'now'>) => ReturnType<Writer>>>;

/** Writes each format; some of them say what stands behind the document too. */
export const writers = {
  ...documentWriters,
  'json-resume': async ({ document, told }) => {
    const { formatJsonResume } = await import('../../../formats/evidence/packet/jsonResume.ts');
    const resume = formatJsonResume({ document, told, cases: arguePacket(told) });
    return text(resume, 'application/json', 'resume.json');
  },
  prov: async ({ told }) => {
    const { formatProvOf } = await import('../../../formats/evidence/argument/prov.ts');
    return text(formatProvOf(arguePacket(told)), 'application/json', 'packet.prov.json');
  },
  calendar: async ({ id, document, told, now }) => {
    const committee = parseDay(told.said.committeeOn ?? '');
    if (committee === undefined) return noDay;
    const { formatPlan } = await import('../../../formats/evidence/packet/calendar.ts');
    const steps = planFrom(committee, told.around.limit('draft-months'));
    const plan = formatPlan(steps, { title: document.title, of: id, at: now });
    return text(plan, 'text/calendar; charset=utf-8', 'packet.ics');
  },
} as const satisfies Readonly<Record<PacketOrder['format'], Writer>>;

const text = (content: string, type: string, name: string): PacketFile => ({
  bytes: new TextEncoder().encode(content),
  type,
  name,
  unset: [],
});

const noDay = refuse(
  'no-day',
  'Nothing says when the committee meets. Write the day into the packet, then plan from it.',
);
