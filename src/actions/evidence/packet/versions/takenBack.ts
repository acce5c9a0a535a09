import type { RecordId } from '../../../../core/base/id.ts';
import type { Scope } from '../../../../core/base/scope.ts';
import { testimonial } from '../../../../core/evidence/kinds/proof/testimonial.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import type { PacketVersion, WholePacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import { day, formatDay } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import type { Db } from '../../../../store/base/database.ts';
import { listRecordsById } from '../../../../store/ledger/records.ts';

/** What was taken back: the day since which, and who had said it; null where nobody knows any more. */
export type TakenBack = { readonly id: RecordId; readonly on: string; readonly witness: string | null };

/** The testimonials that versions rest on, and that stand no more. */
export async function readTakenBack(
  db: Db,
  scope: Scope,
  versions: readonly PacketVersion[],
): Promise<readonly TakenBack[]> {
  const ids = [...new Set(versions.flatMap(({ restsOn }) => restsOn.map(({ id }) => id)))];
  return (await listRecordsById(db, scope, ids)).filter(isTakenBack).map(tell);
}

const isTakenBack = ({ kind, standing }: LedgerRecord): boolean => kind === testimonial.name && standing === 'removed';

function tell({ id, fields, changedAt }: LedgerRecord): TakenBack {
  const { withdrawnOn, witness } = valuesOf(testimonial, fields);
  return { id, on: withdrawnOn ?? formatDay(day(changedAt / dayMs)), witness: witness ?? null };
}

/** What was taken back of a version, each said by whom its reader knows for it. */
export const takenBackIn = (
  { document, restsOn }: WholePacketVersion,
  takenBack: readonly TakenBack[],
): readonly { readonly by: string; readonly on: string }[] =>
  takenBack
    .filter(({ id }) => restsOn.some((source) => source.id === id))
    .map(({ id, on }) => ({ by: whoSaid(document, id), on }));

function whoSaid({ sections }: PacketDocument, id: RecordId): string {
  const quotes = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'quote' && block.from === id ? [block.by] : []));
  const [who = 'A witness'] = quotes[0]?.split(', signed on ') ?? [];
  return who;
}
