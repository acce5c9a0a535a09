import type { RecordId } from '../../../core/base/id.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { cost } from '../../../core/evidence/kinds/change/cost.ts';
import { friction } from '../../../core/evidence/kinds/change/friction.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { pruning } from '../../../core/evidence/kinds/judgement/pruning.ts';
import { refusal } from '../../../core/evidence/kinds/judgement/refusal.ts';
import { tradeOff } from '../../../core/evidence/kinds/judgement/tradeOff.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import type { JudgedRecord } from '../../../store/evidence/panels.ts';
import { listSources } from '../../../store/evidence/story.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';

/** So many pieces of proof are put before a panel at most, and so many records of what the impacts met. */
const mostPieces = 100;

const proofKinds: ReadonlySet<string> = new Set([artifact.name, testimonial.name]);

/** The kinds that tell what an impact met, what it took, and what was chosen on the way: about it, or about its initiative. */
const metKinds: ReadonlySet<string> = new Set(
  [friction, cost, decision, tradeOff, refusal, pruning].map(({ name }) => name),
);

/** The impacts as they stand, in the order in which they were chosen, what backs them and what they met; undefined where one is not complete. */
export async function findJudged(
  db: Db,
  { scope }: Context,
  cases: readonly RecordId[],
): Promise<readonly JudgedRecord[] | undefined> {
  const chosen = new Map((await listRecordsById(db, scope, cases)).map((record) => [record.id, record]));
  const impacts = [...new Set(cases)].map((id) => chosen.get(id));
  if (!impacts.every(isWhole)) return undefined;
  const initiatives = impacts.flatMap(({ fields }) => (fields['initiative'] ?? []) as readonly RecordId[]);
  const listAround = async (relation: string, toIds: readonly RecordId[], kinds: ReadonlySet<string>) => {
    const around = new Set(await listSources(db, scope, { relation, toIds }));
    const here = await listRecordsById(db, scope, [...around]);
    return here.filter(({ kind, standing }) => standing === 'kept' && kinds.has(kind)).slice(0, mostPieces);
  };
  const pieces = await listAround('of', cases, proofKinds);
  const met = await listAround('about', [...cases, ...initiatives], metKinds);
  return [...impacts, ...pieces, ...met].map(({ id, revision }) => ({ recordId: id, number: revision }));
}

const isWhole = (record: LedgerRecord | undefined): record is LedgerRecord =>
  record?.kind === impact.name && record.standing === 'kept';
