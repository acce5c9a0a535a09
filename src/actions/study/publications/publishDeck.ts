import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { publishDeck as endpoint } from '../../../contract/study/publications.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Deck } from '../../../core/study/deck.ts';
import type { Publication, PublicationDetails } from '../../../core/study/publication.ts';
import { countChanges, isUnchanged } from '../../../core/study/publications/changes.ts';
import { formatSlug } from '../../../core/base/slug.ts';
import { holdLearner } from '../../../store/account/owners.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { hasOwnWords, writeEditions } from '../../../store/study/sharing/editions.ts';
import { findFollowOfDeck, findForkedFrom } from '../../../store/study/sharing/follows.ts';
import { insertPublication, insertVersion, updateDetails } from '../../../store/study/sharing/publications.ts';
import { limit } from '../../account/limit.ts';
import { type Context, freshId } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { type Pending, readPending } from './pending.ts';
import { checkShownTo } from './refusals.ts';

type Request = ParsedRequestOf<typeof endpoint>;

/** Publishes a deck, or what has changed of it since; where no card has, what is said of it changes alone. */
export async function publishDeck(
  context: Context,
  request: Request,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, scope } = context;
  if (scope.accountId === null) return onlyYours;
  const wrong = checkShownTo(scope, request.visibility) ?? (await limit(context, 'publication', scope.accountId));
  if (wrong !== undefined) return wrong;
  return store.transact(async (tx) => {
    // Whoever publishes the same deck at the same time waits here.
    await holdLearner(tx, scope);
    const deck = await findDeck(tx, scope, request.deckId);
    if (deck === undefined) return noDeck();
    const pending = await readPending(context, tx, deck.id);
    const hindrance = await findHindrance(context, tx, { deck, pending });
    if (hindrance !== undefined) return hindrance;
    const { publication } = pending;
    if (publication === undefined) {
      return writeVersion(context, tx, { pending, request, publication: await begin(context, tx, request) });
    }
    const unchanged = isUnchanged(countChanges(pending.changes));
    if (unchanged && saysTheSame(publication, request)) return nothingNew(publication.version);
    await updateDetails(tx, scope, { ...detailsOf(request), id: publication.id });
    return unchanged
      ? published({ ...publication, slug: formatSlug(request.title, publication.id) }, pending)
      : writeVersion(context, tx, { pending, request, publication });
  });
}

async function findHindrance(
  { scope }: Context,
  tx: Tx,
  { deck, pending }: { readonly deck: Deck; readonly pending: Pending },
) {
  if (pending.drafts.length === 0) return emptyDeck;
  if ((await findFollowOfDeck(tx, scope, deck.id)) !== undefined) return followedDeck;
  return deck.origin !== null && !(await hasOwnWords(tx, scope, deck.id)) ? starterDeck : undefined;
}

/** A publication without a version as yet. */
async function begin(context: Context, tx: Tx, request: Request): Promise<Publication> {
  const { scope } = context;
  const id = freshId<'publication'>(context);
  const at = context.now();
  const publication: Publication = {
    ...detailsOf(request),
    id,
    workspaceId: scope.workspaceId,
    deckId: request.deckId,
    slug: formatSlug(request.title, id),
    authorId: scope.accountId,
    forkedFrom: await findForkedFrom(tx, scope, request.deckId),
    version: 0,
    notes: 0,
    cards: 0,
    takenDown: null,
    createdAt: at,
    publishedAt: at,
  };
  await insertPublication(tx, scope, publication);
  return publication;
}

type NextVersion = { readonly pending: Pending; readonly request: Request; readonly publication: Publication };

async function writeVersion(context: Context, tx: Tx, { pending, request, publication }: NextVersion) {
  const { scope } = context;
  const { added, changed, removed } = pending.changes;
  const { id: publicationId } = publication;
  const version = publication.version + 1;
  const ended = [...changed.map(({ before }) => before), ...removed].map(({ noteId }) => noteId);
  const begun = [...changed.map(({ after }) => after), ...added];
  await writeEditions(tx, scope, { publicationId, version, ended, begun });
  await insertVersion(tx, scope, {
    ...countChanges(pending.changes),
    publicationId,
    number: version,
    message: request.message,
    notes: pending.drafts.length,
    cards: pending.drafts.reduce((cards, draft) => cards + draft.cards, 0),
    publishedBy: scope.accountId,
    publishedAt: context.now(),
  });
  return published({ ...publication, version, slug: formatSlug(request.title, publicationId) }, pending);
}

const published = ({ id, slug, version }: Publication, { changes }: Pending): ResponseOf<typeof endpoint> => ({
  publicationId: id,
  slug,
  version,
  changes: countChanges(changes),
});

const detailsOf = ({ title, description, tags, visibility, licence }: PublicationDetails): PublicationDetails => ({
  title,
  description,
  tags,
  visibility,
  licence,
});

const saysTheSame = (publication: Publication, request: Request): boolean =>
  JSON.stringify(detailsOf(publication)) === JSON.stringify(detailsOf(request));

const onlyYours = refuse(
  'only-yours',
  'This Cairn is for you alone, so nobody could read it. Publish on a Cairn that runs as a server.',
);

const emptyDeck = refuse('empty-deck', 'This deck has no cards. Add one, or withdraw the deck if it is published.');

const followedDeck = refuse('followed-deck', 'You follow this deck. Fork it to publish it as your own.');

const starterDeck = refuse('starter-deck', 'This deck came with Cairn. Make it yours: change or add a card first.');

const nothingNew = (version: number): Refusal<'nothing-new'> =>
  refuse('nothing-new', `Nothing has changed since version ${version}. Change a card, or what you say of the deck.`);
