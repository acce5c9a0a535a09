import { showRule } from '../../judging/shown.ts';
import { exportPacket } from '../exportPacket.ts';
import type { Context } from '../../../base/context.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import { packet } from '../../../../core/evidence/kinds/judging/packet.ts';
import type { WrittenFinding } from '../../../../core/evidence/packet/written/checkWritten.ts';
import { type Spot, spotsIn } from '../../../../formats/evidence/findings/spots.ts';
import { formatSarifOfPacket } from '../../../../formats/evidence/findings/sarifOfPacket.ts';
import { listRecords } from '../../../../store/ledger/listing.ts';

/** What rules find in a written packet, each with its line and column; and the same for other programs. `path`: what its file is called. */
export type CheckedPacket = {
  readonly path: string;
  readonly found: readonly Found[];
  readonly isGateOpen: boolean;
  readonly json: () => string;
  readonly sarif: () => string;
};

type Found = WrittenFinding & Spot;

/** Checks a packet in Markdown. `path`: what its file is called. */
export async function checkMarkdown(path: string, markdown: string): Promise<CheckedPacket | Refusal<'runs-on'>> {
  // The model that reads prose is large, and loaded when there is prose to read.
  const { checkWritten, writtenRules } = await import('../../../../core/evidence/packet/written/checkWritten.ts');
  const { readPacketMarkdown } = await import('../../../../formats/evidence/packet/readMarkdown.ts');
  const written = readPacketMarkdown(markdown);
  if (isRefusal(written)) return written;
  const spotOf = spotsIn(markdown);
  const found = checkWritten(written).map((finding) => ({ ...finding, ...spotOf(finding.at) }));
  return {
    path,
    found,
    isGateOpen: found.some(({ rule }) => rule.weight === 'gate'),
    json: () => showFound(path, found),
    sarif: () => formatSarifOfPacket(writtenRules, path, found),
  };
}

/** Checks the packet of the ledger that was changed last, as its reader gets it. */
export async function checkKeptPacket(context: Context): Promise<CheckedPacket | Refusal> {
  const page = { filter: { standing: 'kept', kind: packet.name }, limit: 1 } as const;
  const [last] = await listRecords(context.store.db, context.scope, page);
  const made = await exportPacket(context, {
    format: 'markdown',
    part: 'packet',
    ...(last === undefined ? {} : { packet: last.record.id }),
  });
  return isRefusal(made) ? made : checkMarkdown('packet.md', Buffer.from(made.bytes).toString('utf8'));
}

const showFound = (file: string, found: readonly Found[]): string =>
  JSON.stringify({
    file,
    findings: found.map(({ rule, line, column, endLine, endColumn, message, next }) => ({
      rule: showRule(rule),
      line,
      column,
      endLine,
      endColumn,
      message,
      next,
    })),
  });
