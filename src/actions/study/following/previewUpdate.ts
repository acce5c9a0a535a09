import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { NoteUpdate, previewUpdate as endpoint } from '../../../contract/study/following.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { bareContent } from '../../../core/study/merging/noteFields.ts';
import type { Publication } from '../../../core/study/publication.ts';
import type { Db } from '../../../store/base/database.ts';
import { findFollow, type Follow } from '../../../store/study/sharing/follows.ts';
import { findPublication, listVersions } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import type { NoteMerge } from './applyMerges.ts';
import { countMerges, mergeUpdate } from './mergeUpdate.ts';
import { noPublication, notFollowing } from './refusals.ts';

/** What taking in the latest version would change, by the rule alone. Nothing is written. */
export async function previewUpdate(
  context: Context,
  { publicationId, offset, limit }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { db } = context.store;
  const follow = await findFollow(db, context.scope, publicationId);
  if (follow?.active !== true) return notFollowing();
  const publication = await findPublication(db, context.scope, publicationId);
  if (publication === undefined) return noPublication();
  const to = publication.version;
  const merges = await mergeUpdate(context, db, { follow, to, choices: new Map() });
  return {
    from: follow.version,
    to,
    versions: await listVersionsBetween(context, db, { follow, publication }),
    counts: countMerges(merges),
    changes: merges.slice(offset, offset + limit).map(updateOf),
  };
}

/** The newest first, as many as somebody would read. */
const versionsTold = 50;

async function listVersionsBetween(
  { scope }: Context,
  db: Db,
  { follow, publication }: { readonly follow: Follow; readonly publication: Publication },
) {
  const versions = await listVersions(db, scope, {
    publicationId: publication.id,
    before: publication.version + 1,
    limit: Math.min(publication.version - follow.version, versionsTold),
  });
  return versions.map(({ number, message, publishedAt }) => ({ number, message, publishedAt }));
}

const updateOf = ({ noteId, sides: { base, theirs, mine }, merged }: NoteMerge): NoteUpdate => ({
  noteId,
  kind: merged.kind,
  base,
  theirs,
  mine: mine === null ? null : bareContent(mine),
  merged: mergedContentOf(merged, mine),
  conflicts: 'conflicts' in merged ? merged.conflicts : [],
});

function mergedContentOf(merged: NoteMerge['merged'], mine: NoteMerge['sides']['mine']): NoteUpdate['merged'] {
  if (merged.kind === 'remove') return null;
  if (merged.kind !== 'keep') return merged.content;
  return mine === null ? null : bareContent(mine);
}
