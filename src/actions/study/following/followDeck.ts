import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { followDeck as endpoint } from '../../../contract/study/following.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Deck } from '../../../core/study/deck.ts';
import type { Publication } from '../../../core/study/publication.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDeck, insertDeck } from '../../../store/study/decks.ts';
import {
  countFollower,
  findFollow,
  type Follow,
  insertFollow,
  updateFollow,
} from '../../../store/study/sharing/follows.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import { newDeck } from '../decks/createDeck.ts';
import { applyMerges } from './applyMerges.ts';
import { limitCopies } from './limitCopies.ts';
import { mergeUpdate } from './mergeUpdate.ts';
import { noPublication, noVersion } from './refusals.ts';
import { takeIn } from './takeIn.ts';

type Request = ParsedRequestOf<typeof endpoint>;

/** Copies a publication into the learner's workspace; one they had stopped following is taken up where they left it. */
export async function followDeck(
  context: Context,
  request: Request,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, scope } = context;
  const tooOften = await limitCopies(context);
  if (tooOften !== undefined) return tooOften;
  return store.transact(async (tx) => {
    const publication = await findPublication(tx, scope, request.publicationId);
    if (publication === undefined) return noPublication();
    if (publication.workspaceId === scope.workspaceId) return ownPublication;
    if (request.version !== undefined && request.version > publication.version) return noVersion(publication.version);
    const before = await findFollow(tx, scope, publication.id);
    const known = before === undefined ? undefined : await findDeck(tx, scope, before.deckId);
    const deck = known ?? copyOf(context, publication);
    const follow = newFollow(context, { request, deckId: deck.id, latest: publication.version });
    if (!(await begin(context, tx, { before, follow }))) return alreadyFollowing;
    if (known === undefined) await insertDeck(tx, scope, deck);
    return { deckId: deck.id, version: follow.version, notes: await takeVersionIn(context, tx, { before, follow }) };
  });
}

/** A deck of its own for what is published, empty as yet. */
export const copyOf = (context: Context, { title, description, tags }: Publication): Deck =>
  newDeck(context, { name: title, description, tags });

const newFollow = (
  context: Context,
  { request, deckId, latest }: { readonly request: Request; readonly deckId: DeckId; readonly latest: number },
): Follow => ({
  publicationId: request.publicationId,
  deckId,
  version: request.version ?? latest,
  pinned: request.version !== undefined,
  active: true,
  protectedFields: request.protectedFields,
  createdAt: context.now(),
});

/** How the publication was followed before, if it was, and how it is from now on. */
type Following = { readonly before: Follow | undefined; readonly follow: Follow };

/** Answers false, and changes nothing, where it is followed already. */
async function begin({ scope }: Context, tx: Tx, { before, follow }: Following): Promise<boolean> {
  const begun =
    before === undefined
      ? await insertFollow(tx, scope, follow)
      : await updateFollow(tx, scope, { before: { ...before, active: false }, changes: follow });
  if (begun) await countFollower(tx, follow.publicationId, 1);
  return begun;
}

async function takeVersionIn(context: Context, tx: Tx, { before, follow }: Following): Promise<number> {
  const notes = await takeIn(context, tx, { ...follow, before: before?.version ?? null });
  if (before === undefined) return notes;
  const merges = await mergeUpdate(context, tx, { follow: before, to: follow.version, choices: new Map() });
  const removed = merges.filter(({ sides }) => sides.theirs === null);
  await applyMerges(context, tx, { deckId: follow.deckId, merges: removed });
  return notes;
}

const ownPublication = refuse('own-publication', 'This deck is your own. Study it where it is.');

const alreadyFollowing = refuse('already-following', 'You follow this deck already. It is under Decks.');
