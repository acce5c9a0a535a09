import pg from 'pg';
import type { ResponseOf } from '../../src/contract/base/endpoint.ts';
import type { createDeck } from '../../src/contract/study/decks.ts';
import type { addNote } from '../../src/contract/study/notes.ts';
import type { publishDeck } from '../../src/contract/study/publications.ts';
import type { NoteId } from '../../src/core/base/id.ts';
import type { Site } from './site.ts';

/** A deck that everybody may read. */
export type Published = ResponseOf<typeof publishDeck> & {
  readonly deckId: string;
  readonly noteIds: readonly NoteId[];
};

/** Makes a deck of so many cards, of the length that cards have, and publishes it. */
export async function publishNew(site: Site, cards: number): Promise<Published> {
  const deck: ResponseOf<typeof createDeck> = await site.ask('POST', '/api/decks', { name: 'The craft in cards' });
  const noteIds: NoteId[] = [];
  for (let number = 1; number <= cards; number++) {
    const content = contentOf(number);
    const added: ResponseOf<typeof addNote> = await site.ask('POST', `/api/decks/${deck.id}/notes`, { content });
    noteIds.push(added.note.id);
  }
  return { ...(await publish(site, deck.id)), deckId: deck.id, noteIds };
}

/** Publishes the next version of a deck. */
export const publish = (site: Site, deckId: string): Promise<ResponseOf<typeof publishDeck>> =>
  site.ask('POST', `/api/decks/${deckId}/publication`, {
    title: 'The craft in cards',
    description: 'Decisions, evidence and habits, a few minutes a day.',
    tags: ['craft', 'deciding'],
    visibility: 'public',
    licence: 'CC-BY-4.0',
    message: 'Clearer words',
  });

/** A card of some 400 characters, in Markdown. */
export const contentOf = (number: number, more = '') => ({
  kind: 'basic',
  front: `Question ${number}: what makes a decision **hold** once its author has left the room?${more}`,
  back: `1. It names one person who decides.\n2. It says what was given up, and by whom.\n3. It can be found: \`decision ${number}\`.\n\nWhat is written down where people look is asked for again less often.`,
  why: 'Decisions that are opened again cost more than those that were made slowly.',
  tryAtWork: 'Look up the last decision of your team and see whether a newcomer could find it.',
  concept: null,
  tags: ['deciding'],
  ownId: null,
});

/** Lets so many workspaces follow a publication, as if so many people had pressed the button. */
export async function addFollowers(site: Site, publicationId: string, followers: number): Promise<void> {
  const client = new pg.Client({ connectionString: site.ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into workspace (id, name, kind, created_at) select 'FOLLOWER' || lpad(n::text, 18, '0'), 'Follower', 'personal', 0
       from generate_series(1, $1::int) as n`,
      [followers],
    );
    await client.query(
      `insert into follow (workspace_id, publication_id, deck_id, version, pinned, active, protected, created_at)
       select id, $1, id, 1, 0, 1, '[]', 0 from workspace where id like 'FOLLOWER%'`,
      [publicationId],
    );
    await client.query(
      `insert into publication_tally (publication_id, followers) values ($1, $2)
       on conflict (publication_id) do update set followers = excluded.followers`,
      [publicationId, followers],
    );
  } finally {
    await client.end();
  }
}
