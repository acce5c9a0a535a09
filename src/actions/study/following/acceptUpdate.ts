import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { acceptUpdate as endpoint } from '../../../contract/study/following.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findFollow, updateFollow } from '../../../store/study/sharing/follows.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import { applyMerges } from './applyMerges.ts';
import { countMerges, mergeUpdate } from './mergeUpdate.ts';
import { noPublication, notFollowing } from './refusals.ts';

/** Takes the latest version in, if it is the one that the person has seen. */
export async function acceptUpdate(
  context: Context,
  { publicationId, toVersion, choices }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const follow = await findFollow(tx, scope, publicationId);
    if (follow?.active !== true) return notFollowing();
    const publication = await findPublication(tx, scope, publicationId);
    if (publication === undefined) return noPublication();
    if (publication.version !== toVersion) return newerVersion(publication.version);
    const version = publication.version;
    if (!(await updateFollow(tx, scope, { before: follow, changes: { version } }))) return takenInMeanwhile;
    const chosen = new Map(choices.map(({ noteId, choice }) => [noteId, choice]));
    const merges = await mergeUpdate(context, tx, { follow, to: version, choices: chosen });
    const deletionId = await applyMerges(context, tx, { deckId: follow.deckId, merges });
    return { version, counts: countMerges(merges), deletionId };
  });
}

const newerVersion = (latest: number) =>
  refuse('newer-version', `Version ${latest} is the latest by now. Look at its changes, then take them in.`);

const takenInMeanwhile = refuse('newer-version', 'This update was taken in meanwhile. Open the deck to see it.');
