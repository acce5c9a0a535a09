import type { WorkspaceId } from '../../../core/base/id.ts';
import { makeStatusList } from '../../../formats/evidence/credentials/statusList.ts';
import { closedWall } from '../../../store/base/wall.ts';
import { findListScope } from '../../../store/account/guests.ts';
import { listWithdrawnPlaces } from '../../../store/evidence/endorsements.ts';
import { findLog } from '../../../store/ledger/log.ts';
import type { Visit } from '../../base/context.ts';
import { statusListUrl } from './witness/signTestimonial.ts';

/** The status list of a workspace as JSON, signed by the key of its log; undefined where nobody has signed anything. */
export async function showStatusList(
  visit: Visit,
  workspaceId: WorkspaceId,
  site: string,
): Promise<string | undefined> {
  const { db } = visit.store.behind({ ...closedWall, workspaceId });
  const scope = await findListScope(db, workspaceId);
  const log = scope === undefined ? undefined : await findLog(db, scope);
  if (scope === undefined || log === undefined) return undefined;
  const withdrawn = await listWithdrawnPlaces(db, scope);
  const at = new Date(visit.now()).toISOString();
  return JSON.stringify(await makeStatusList({ url: statusListUrl(site, workspaceId), withdrawn, at }, log.keys));
}
