import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { forkDeck as endpoint } from '../../../contract/study/following.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { bareContent } from '../../../core/study/merging/noteFields.ts';
import { insertDeck } from '../../../store/study/decks.ts';
import { setForkedFrom } from '../../../store/study/sharing/follows.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import { keepNotes, newNotes } from '../notes/addNote.ts';
import { copyOf } from './followDeck.ts';
import { limitCopies } from './limitCopies.ts';
import { noPublication, noVersion } from './refusals.ts';
import { pagesOf } from './takeIn.ts';

/** Copies a publication into the workspace as a deck of its own that remembers what it began as. */
export async function forkDeck(
  context: Context,
  request: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, scope } = context;
  const tooOften = await limitCopies(context);
  if (tooOften !== undefined) return tooOften;
  return store.transact(async (tx) => {
    const publication = await findPublication(tx, scope, request.publicationId);
    if (publication === undefined) return noPublication();
    const version = request.version ?? publication.version;
    if (version > publication.version) return noVersion(publication.version);
    const publicationId = publication.id;
    const deck = copyOf(context, publication);
    const deckId = deck.id;
    await insertDeck(tx, scope, deck);
    await setForkedFrom(tx, scope, { deckId, publicationId });
    let notes = 0;
    for await (const page of pagesOf(context, tx, { publicationId, version })) {
      const written = page.map((edition) => ({ deckId, content: bareContent(edition) }));
      const copies = newNotes(context, written).map((note, place) => ({ ...note, writtenBy: page[place]?.writtenBy }));
      await keepNotes(context, tx, copies);
      notes += page.length;
    }
    return { deckId, version, notes };
  });
}
