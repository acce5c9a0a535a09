import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { Argument } from '../../../formats/evidence/argument/argument.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../../ledger/refusals.ts';
import { getImpactProof } from './getImpactProof.ts';
import { effectOf, inOrderOf } from './impacts.ts';

/** How the chain of an impact is written down for other programs. */
export type ChainFormat = 'gsn' | 'prov';

/** The chain of an impact, with its proof and what followed, as a file. People are named in neither form. */
export async function exportChain(
  context: Context,
  { recordId, format }: { readonly recordId: RecordId; readonly format: ChainFormat },
): Promise<{ readonly text: string } | Refusal<'no-record'>> {
  const proof = await getImpactProof(context, { recordId });
  if (isRefusal(proof)) return proof;
  const { chain, pieces, ripple } = proof;
  const followed = ripple.effects.map(({ id }) => id);
  const found = await listRecordsById(context.store.db, context.scope, followed);
  const root = found.find(({ id }) => id === recordId);
  if (root === undefined) return noRecord();
  const said = valuesOf(impact, root.fields);
  const argument: Argument = {
    id: recordId,
    said,
    teams: inOrderOf(said.teams ?? [], await listRecordsById(context.store.db, context.scope, said.teams ?? [])),
    links: chain.links,
    pieces: pieces.flatMap(({ record, rung, reason }) =>
      rung === null ? [] : [{ id: record.id, title: record.title, rung, reason }],
    ),
    followed: found
      .filter(({ id }) => id !== recordId)
      .map((record) => ({
        ...record,
        from: effectOf(record).followedFrom.filter((cause) => followed.includes(cause)),
      })),
  };
  return { text: await formats[format](argument) };
}

/** Writes each format; what writes it is loaded when it is asked for. */
const formats = {
  gsn: async (argument) => (await import('../../../formats/evidence/argument/gsn.ts')).formatGsn(argument),
  prov: async (argument) => (await import('../../../formats/evidence/argument/prov.ts')).formatProv(argument),
} as const satisfies Readonly<Record<ChainFormat, (argument: Argument) => Promise<string>>>;
