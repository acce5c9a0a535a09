import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { comparePacketVersions as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import { compareDocuments } from '../../../../core/evidence/packet/versions/compareDocuments.ts';
import { findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { openDraft } from './openDraft.ts';
import { noVersion } from './refusals.ts';

/** How one version became another, or what would be kept now for the reader of the older one. */
export async function compareVersions(
  context: Context,
  { packetId, older, newer }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-packet' | 'no-version' | 'no-impact'>> {
  const { store, scope } = context;
  const before = await findPacketVersion(store.db, scope, { packetId, number: older });
  if (before === undefined) return noVersion();
  const after =
    newer === undefined
      ? await openDraft(context, { packetId, reader: before.reader })
      : ((await findPacketVersion(store.db, scope, { packetId, number: newer })) ?? noVersion());
  if (isRefusal(after)) return after;
  const sections = compareDocuments(before.document, after.document);
  return { sections: sections.map((section) => ({ ...section })) };
}
