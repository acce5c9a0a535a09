import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { restoreRevision as endpoint } from '../../../contract/study/history.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findEarlierRevision } from '../../../store/study/sharing/noteRevisions.ts';
import { findNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { rewriteNote } from '../notes/changeNote.ts';
import { noNote } from '../refusals.ts';

/** Writes a note as it was before. */
export async function restoreRevision(
  context: Context,
  asked: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-note' | 'no-revision'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const before = await findNote(tx, scope, asked.noteId);
    if (before === undefined) return noNote();
    const wanted = await findEarlierRevision(tx, scope, asked);
    if (wanted === undefined) return noRevision;
    return rewriteNote(context, tx, {
      before,
      content: wanted.content,
      reason: `Restored version ${wanted.revision}`,
    });
  });
}

const noRevision = refuse('no-revision', 'This card has no such earlier version. Choose one from its history.');
