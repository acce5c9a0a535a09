import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { withdrawPublication as endpoint } from '../../../contract/study/publications.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findPublicationByDeck, withdrawDeck } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import { notPublished } from './refusals.ts';

/** Keeps a published deck from everybody again. What others have of it stays theirs. */
export async function withdrawPublication(
  { store, scope }: Context,
  { deckId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication'>> {
  return store.transact(async (tx) => {
    const publication = await findPublicationByDeck(tx, scope, deckId);
    if (publication === undefined || publication.visibility === 'private') return notPublished();
    await withdrawDeck(tx, scope, deckId);
    return { done: true };
  });
}
