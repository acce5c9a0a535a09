import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getCredit as endpoint } from '../../../contract/evidence/views.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { creditedIn, type Crediting, creditingOf, isJoint } from '../../../core/evidence/credits.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { inOrderOf, listLatest, mostImpacts } from './impacts.ts';
import { readLimits } from './limits.ts';

/** Who had a part in the latest impacts, and what was written together with whom. */
export async function getCredit({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const latest = { limit: mostImpacts + 1 };
  const impacts = await listLatest(store.db, scope, { kind: impact.name, ...latest });
  const artifacts = await listLatest(store.db, scope, { kind: artifact.name, ...latest });
  const looked = impacts.slice(0, mostImpacts);
  const crediting = creditingOf(looked.map(creditingIn));
  const credited = creditedIn(crediting);
  const joint = artifacts.slice(0, mostImpacts).flatMap(jointIn);
  const ids = [...credited.map(({ id }) => id), ...joint.flatMap(({ coAuthors }) => coAuthors)];
  const people = await listRecordsById(store.db, scope, [...new Set(ids)]);
  const shownIn = (wanted: readonly RecordId[]) => inOrderOf(wanted, people).map(shownOf);
  return {
    impacts: looked.length,
    whole: looked.length === impacts.length,
    crediting: crediting.map(({ record }) => shownOf(record)),
    credited: credited.flatMap(({ id, impacts: its }) =>
      shownIn([id]).map((record) => ({ record, impacts: [...its] })),
    ),
    joint: joint.map((one) => ({ ...one, coAuthors: shownIn(one.coAuthors) })),
    jointKinds: (await readLimits({ store, scope }))('joint-documents'),
    wholeJoint: artifacts.length <= mostImpacts,
  };
}

function creditingIn(record: LedgerRecord): Crediting & { readonly record: LedgerRecord } {
  const { credits = [] } = valuesOf(impact, record.fields);
  return { id: record.id, who: credits.flatMap(({ who = [] }) => who), record };
}

function jointIn(record: LedgerRecord) {
  const { document, coAuthors } = valuesOf(artifact, record.fields);
  return coAuthors === undefined || !isJoint(document) ? [] : [{ record: shownOf(record), document, coAuthors }];
}
