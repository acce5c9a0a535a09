import type { NoteContent } from '../../../core/study/note.ts';
import type { Suggestion } from '../../../store/study/sharing/suggestions.ts';

/** What everybody who may see a suggestion sees of it; `base` is what its proposer had before them. */
export const shapeOf = (
  { content, id, kind, noteId, reason, createdAt, state, decidedAt, decision, outcome }: Suggestion,
  base: NoteContent | undefined,
) => ({
  id,
  kind,
  noteId,
  reason,
  createdAt,
  state,
  decidedAt,
  decision,
  outcome,
  base: base ?? null,
  proposed: content,
});
