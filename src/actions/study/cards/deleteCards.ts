import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { deleteCards as endpoint } from '../../../contract/study/cards.ts';
import type { CardId, NoteId } from '../../../core/base/id.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listSiblings, setDeletion } from '../../../store/study/bulk.ts';
import { listCardsOfNotes, setLive } from '../../../store/study/cards.ts';
import { type Context, freshId } from '../../base/context.ts';
import { resolveSelection } from './selection.ts';

/** Deletes the notes of cards. */
export async function deleteCards(
  context: Context,
  { cards }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const deletionId = freshId(context);
  return context.store.transact(async (tx) => {
    const cardIds = await resolveSelection(context, tx, cards);
    return { deletionId, ...(await withdraw(context, tx, { cardIds, deletionId })) };
  });
}

/** Cards whose notes go, and the deletion they go with. */
export type Withdrawal = { readonly cardIds: readonly CardId[]; readonly deletionId: string };

/** Takes the notes of cards away together with all their cards; reviews stay, so that undoing brings everything back. */
export async function withdraw({ scope }: Context, tx: Tx, { cardIds, deletionId }: Withdrawal) {
  const siblings = await listSiblings(tx, scope, cardIds);
  const noteIds = [...new Set(siblings.map(({ noteId }) => noteId))];
  await setDeletion(tx, scope, { noteIds, deletionId });
  await setLive(tx, scope, { cardIds: siblings.map(({ id }) => id), state: 'withdrawn' });
  return { notes: noteIds.length, cards: siblings.length };
}

/** Takes notes away by their cards; answers the deletion they went with. */
export async function withdrawNotes(context: Context, tx: Tx, noteIds: readonly NoteId[]): Promise<string> {
  const deletionId = freshId(context);
  const cards = await listCardsOfNotes(tx, context.scope, noteIds);
  const cardIds = cards.filter(({ live }) => live).map(({ id }) => id);
  await withdraw(context, tx, { cardIds, deletionId });
  return deletionId;
}
