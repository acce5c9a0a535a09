import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';

/** Where whoever wrote a packet reads what others say of it. */
export const addressOf = (site: string, { kind, workspaceId }: Scope, packetId: RecordId): string =>
  `${site}${kind === 'personal' ? '' : `/w/${workspaceId}`}/evidence/packets/${packetId}/reviews`;
