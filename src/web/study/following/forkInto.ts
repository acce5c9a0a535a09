import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { forkDeck } from '../../../contract/study/following.ts';
import type { PublicationId } from '../../../core/base/id.ts';
import { reach, readAnswer } from '../../base/call.ts';

/** What to copy, and into which workspace; null is one's own. */
export type Fork = { readonly publicationId: PublicationId; readonly workspaceId: string | null };

/** Copies a published deck into a workspace that may be another than this page's. */
export async function forkInto({ publicationId, workspaceId }: Fork): Promise<ResponseOf<typeof forkDeck>> {
  const response = await reach(workspaceId === null ? forkDeck.path : `${forkDeck.path}?workspace=${workspaceId}`, {
    method: forkDeck.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ publicationId }),
  });
  return (await readAnswer(response)) as ResponseOf<typeof forkDeck>;
}
