import type { RecordId } from '../../../core/base/id.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import type { JudgedRecord } from '../../../store/evidence/panels.ts';
import { listSources } from '../../../store/evidence/story.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';

/** So many pieces of proof are put before a panel at most. */
const mostPieces = 100;

/** The impacts as they stand, in the order in which they were chosen, and what backs them; undefined where one is not complete. */
export async function findJudged(
  db: Db,
  { scope }: Context,
  cases: readonly RecordId[],
): Promise<readonly JudgedRecord[] | undefined> {
  const chosen = new Map((await listRecordsById(db, scope, cases)).map((record) => [record.id, record]));
  const impacts = [...new Set(cases)].map((id) => chosen.get(id));
  if (!impacts.every(isWhole)) return undefined;
  const around = await listSources(db, scope, { relation: 'of', toIds: cases });
  const pieces = (await listRecordsById(db, scope, [...new Set(around)])).filter(isPiece).slice(0, mostPieces);
  return [...impacts, ...pieces].map(({ id, revision }) => ({ recordId: id, number: revision }));
}

const isWhole = (record: LedgerRecord | undefined): record is LedgerRecord =>
  record?.kind === impact.name && record.standing === 'kept';

const isPiece = ({ kind, standing }: LedgerRecord): boolean =>
  standing === 'kept' && (kind === artifact.name || kind === testimonial.name);
