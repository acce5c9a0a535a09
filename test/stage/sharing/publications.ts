import { freshId, type Visitor } from '../../../src/actions/base/context.ts';
import { publishDeck } from '../../../src/actions/study/publications/publishDeck.ts';
import type { ParsedRequestOf } from '../../../src/contract/base/endpoint.ts';
import type { publishDeck as endpoint } from '../../../src/contract/study/publications.ts';
import type { DeckId, PublicationId } from '../../../src/core/base/id.ts';
import { isRefusal, type Refusal } from '../../../src/core/base/refusal.ts';
import type { Publication, Version } from '../../../src/core/study/publication.ts';
import { formatSlug } from '../../../src/core/base/slug.ts';
import { closedWall } from '../../../src/store/base/wall.ts';
import { listDrafts, writeEditions } from '../../../src/store/study/sharing/editions.ts';
import { insertPublication, insertVersion } from '../../../src/store/study/sharing/publications.ts';
import { seedPerson } from '../people.ts';
import { seedDeck, seedNotes } from '../seed.ts';
import type { Stage } from '../stage.ts';

/** A publication that was kept, with its first version. */
export type SeededPublication = { readonly publication: Publication; readonly version: Version };

/** Publishes a deck, or one without cards, to everybody: rows alone, of which nothing is checked. */
export async function seedPublication(stage: Stage, details: Partial<Publication> = {}): Promise<SeededPublication> {
  const { store, scope } = stage.context;
  const deckId = details.deckId ?? (await seedDeck(stage)).id;
  const drafts = await listDrafts(store.db, scope, deckId);
  const cards = drafts.reduce((sum, draft) => sum + draft.cards, 0);
  const publication = { ...newPublication(stage, details.title), deckId, notes: drafts.length, cards, ...details };
  const { id: publicationId, publishedAt } = publication;
  const version: Version = {
    number: 1,
    message: '',
    notes: drafts.length,
    added: drafts.length,
    changed: 0,
    removed: 0,
    publishedBy: scope.accountId,
    publishedAt,
  };
  await store.transact(async (tx) => {
    await insertPublication(tx, scope, publication);
    await writeEditions(tx, scope, { publicationId, version: 1, ended: [], begun: drafts });
    await insertVersion(tx, scope, { ...version, publicationId, cards: publication.cards });
  });
  return { publication, version };
}

function newPublication(
  { context, clock }: Stage,
  title = 'Deciding',
): Omit<Publication, 'deckId' | 'notes' | 'cards'> {
  const id = freshId<'publication'>(context);
  return {
    id,
    workspaceId: context.scope.workspaceId,
    slug: formatSlug(title, id),
    visibility: 'public',
    title,
    description: '',
    tags: [],
    licence: 'CC-BY-4.0',
    authorId: context.scope.accountId,
    forkedFrom: null,
    version: 1,
    takenDown: null,
    createdAt: clock.now,
    publishedAt: clock.now,
  };
}

/** Keeps a publication from everybody but its maintainers, as an operator would. */
export async function takeDown({ context, clock }: Stage, id: PublicationId): Promise<void> {
  const { workspaceId } = context.scope;
  await context.store.transact((tx) =>
    tx
      .updateTable('publication')
      .set({ taken_down_at: clock.now, taken_down_reason: 'Copied' })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute(),
  );
}

/** Somebody with a deck of three notes and four cards that nobody else can read yet. */
export async function seedAuthor(set: Stage) {
  const ada = await seedPerson(set, 'Ada');
  const deck = await seedDeck(ada);
  const contents = [{ front: 'One?' }, { front: 'Two?', kind: 'reversed' }, { front: 'Three?' }] as const;
  return { set, ada, deck, notes: await seedNotes(ada, deck.id, contents) };
}

type Request = ParsedRequestOf<typeof endpoint>;

/** Asks to publish a deck to everybody, or as `request` says. */
export const askToPublish = ({ context }: Stage, deckId: DeckId, request: Partial<Request> = {}) =>
  publishDeck(context, {
    deckId,
    title: 'Leading, quietly',
    description: 'How **others** come along.',
    tags: ['leading'],
    visibility: 'public',
    licence: 'CC-BY-4.0',
    message: '',
    ...request,
  });

/** The same where it is not refused. */
export const publish = async (set: Stage, deckId: DeckId, request: Partial<Request> = {}) =>
  granted(await askToPublish(set, deckId, request));

/** An answer that is no refusal. Throws one. */
export function granted<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

/** Somebody who has no account here. */
export const visitorOf = ({ context: { now, nextId, store } }: Stage): Visitor => ({
  now,
  nextId,
  store: store.behind(closedWall),
  who: null,
});
