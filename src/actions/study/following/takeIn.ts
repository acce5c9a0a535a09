import type { DeckId } from '../../../core/base/id.ts';
import { bareContent, type ProtectableField } from '../../../core/study/merging/noteFields.ts';
import type { Edition } from '../../../core/study/publication.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listEditions, listEditionsOf, type VersionOf } from '../../../store/study/sharing/editions.ts';
import { listNotes } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { applyMerges, reviveNotes } from './applyMerges.ts';
import { mergeInto } from './mergeUpdate.ts';

const notesAtOnce = 500;

/** Every note of a version in the order of its deck, a few hundred at a time. */
export async function* pagesOf(
  { scope }: Context,
  tx: Tx,
  { publicationId, version }: VersionOf,
): AsyncGenerator<readonly Edition[]> {
  let after: Pick<Edition, 'position' | 'noteId'> | null = null;
  for (;;) {
    const page: readonly Edition[] = await listEditions(tx, scope, {
      publicationId,
      version,
      after,
      limit: notesAtOnce,
    });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = { position: last.position, noteId: last.noteId };
  }
}

/** A version, the deck it goes into, and the version that was taken in before, if one was. */
export type Taking = VersionOf & {
  readonly deckId: DeckId;
  readonly before: number | null;
  readonly protectedFields: readonly ProtectableField[];
};

/**
 * Brings every note of a version into a deck and answers how many they are. Notes that the workspace knows from before,
 * deleted ones included, are taken up again as they were left, and merged.
 */
export async function takeIn(context: Context, tx: Tx, taking: Taking): Promise<number> {
  let notes = 0;
  for await (const page of pagesOf(context, tx, taking)) {
    await takePage(context, tx, { ...taking, page });
    notes += page.length;
  }
  return notes;
}

async function takePage(
  context: Context,
  tx: Tx,
  { page, deckId, publicationId, before, protectedFields }: Taking & { readonly page: readonly Edition[] },
): Promise<void> {
  const noteIds = page.map(({ noteId }) => noteId);
  await reviveNotes(context, tx, { deckId, noteIds });
  const mine = new Map((await listNotes(tx, context.scope, noteIds)).map((note) => [note.id, note]));
  const then = { publicationId, version: before ?? 0, noteIds: [...mine.keys()] };
  const editions = await listEditionsOf(tx, context.scope, then);
  const bases = new Map(editions.map((edition) => [edition.noteId, bareContent(edition)]));
  const merges = page.map((edition) => {
    const { noteId, writtenBy, reason } = edition;
    const sides = { base: bases.get(noteId) ?? null, theirs: bareContent(edition), mine: mine.get(noteId) ?? null };
    return { noteId, sides, merged: mergeInto(deckId, sides, { protectedFields, choice: null }), writtenBy, reason };
  });
  await applyMerges(context, tx, { deckId, merges });
}
