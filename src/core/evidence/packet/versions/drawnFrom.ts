import type { RecordId } from '../../../base/id.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { PacketDocument } from '../base/document.ts';
import type { DrawnFrom } from './version.ts';

/** The records that a document names as those that say so, and the packet itself, as they stand. */
export function drawnFrom(
  document: PacketDocument,
  { packet, records }: { readonly packet: LedgerRecord; readonly records: readonly LedgerRecord[] },
): readonly DrawnFrom[] {
  const named = sourcesOf(document);
  return [packet, ...records.filter(({ id }) => id !== packet.id && named.has(id))]
    .map(({ id, revision }) => ({ id, revision }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The records that a document names as those that say so. */
export const sourcesOf = ({ sections }: PacketDocument): ReadonlySet<RecordId> =>
  new Set(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => [block.from, ...(block.kind === 'list' ? block.items.map(({ from }) => from) : [])])
      .filter((from) => from !== null),
  );
