import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { NoteChange, previewVersion as endpoint } from '../../../contract/study/publications.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { bareContent } from '../../../core/study/merging/noteFields.ts';
import { type Changes, countChanges } from '../../../core/study/publications/changes.ts';
import { findDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { readPending } from './pending.ts';

/** What the next version of a deck would change. */
export async function previewVersion(
  context: Context,
  { deckId, offset, limit }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope } = context;
  if ((await findDeck(store.db, scope, deckId)) === undefined) return noDeck();
  const { publication, changes } = await readPending(context, store.db, deckId);
  return {
    version: (publication?.version ?? 0) + 1,
    counts: countChanges(changes),
    changes: listed(changes).slice(offset, offset + limit),
  };
}

const listed = ({ added, changed, removed }: Changes): readonly NoteChange[] => [
  ...changed.map(({ before, after }): NoteChange => ({
    kind: 'changed',
    noteId: after.noteId,
    before: bareContent(before),
    after: bareContent(after),
  })),
  ...added.map((after): NoteChange => ({ kind: 'added', noteId: after.noteId, after: bareContent(after) })),
  ...removed.map((before): NoteChange => ({ kind: 'removed', noteId: before.noteId, before: bareContent(before) })),
];
