import { deleteCards } from '../../../src/actions/study/cards/deleteCards.ts';
import { changeNote } from '../../../src/actions/study/notes/changeNote.ts';
import type { CardId, DeckId, NoteId } from '../../../src/core/base/id.ts';
import type { Publication, Visibility } from '../../../src/core/study/publication.ts';
import { seedPublication, takeDown } from '../../stage/sharing/publications.ts';
import { seedDeck, seedNotes } from '../../stage/seed.ts';
import type { Stage } from '../../stage/stage.ts';
import { taken } from './house.ts';
import { marked } from './marks.ts';

/** A deck with cards, one of whose notes was written anew, and another one deleted. */
export type Written = {
  readonly deckId: DeckId;
  readonly noteIds: readonly NoteId[];
  readonly cardIds: readonly CardId[];
  readonly deletionId: string;
};

/** Writes such a deck, marked throughout. */
export async function seedWritten(stage: Stage, mark: string): Promise<Written> {
  const { id: deckId } = await seedDeck(stage, { name: `${mark} deck`, description: `${mark} said`, tags: [mark] });
  const contents = ['one', 'two', 'three'].map((front) => marked(mark, front));
  const seeded = await seedNotes(stage, deckId, contents);
  const kept = seeded.slice(0, 2);
  const noteIds = kept.map(({ note }) => note.id);
  const [noteId] = noteIds;
  if (noteId === undefined) throw new Error('notes were seeded');
  taken(await changeNote(stage.context, { noteId, content: marked(mark, 'one anew'), reason: `${mark} reason` }));
  const gone = seeded.slice(2).flatMap(({ cards }) => cards.map(({ id }) => id));
  const { deletionId } = await deleteCards(stage.context, { cards: { kind: 'these', cardIds: gone } });
  return { deckId, noteIds, cardIds: kept.flatMap(({ cards }) => cards.map(({ id }) => id)), deletionId };
}

/** A deck that was published, and a note in it. */
export type Published = { readonly publication: Publication; readonly deckId: DeckId; readonly noteId: NoteId };

/** Publishes a deck; without a mark its content is nobody's secret, though the deck's own name is. */
export async function seedPublished(stage: Stage, visibility: Visibility, mark: string | null): Promise<Published> {
  const { id: deckId } = await seedDeck(stage, { name: `${mark ?? 'some'} deck`, tags: [] });
  const [seeded] = await seedNotes(stage, deckId, [mark === null ? {} : marked(mark, 'published')]);
  if (seeded === undefined) throw new Error('a note was seeded');
  const title = `${mark ?? 'Some'} published`;
  const { publication } = await seedPublication(stage, { deckId, visibility, title, description: mark ?? '' });
  return { publication, deckId, noteId: seeded.note.id };
}

/** What a team has: a deck of its own, and one that is published in each way. */
export type TeamThings = Written & {
  readonly shared: Published;
  readonly open: Published;
  readonly unlisted: Published;
  readonly withdrawn: Published;
  readonly downed: Published;
};

export async function seedTeamThings(stage: Stage, mark: string): Promise<TeamThings> {
  const downed = await seedPublished(stage, 'public', mark);
  await takeDown(stage, downed.publication.id);
  return {
    ...(await seedWritten(stage, mark)),
    shared: await seedPublished(stage, 'team', mark),
    open: await seedPublished(stage, 'public', null),
    unlisted: await seedPublished(stage, 'unlisted', null),
    withdrawn: await seedPublished(stage, 'private', mark),
    downed,
  };
}
