import { decideSuggestion } from '../../../src/actions/study/suggestions/decideSuggestion.ts';
import { suggestChange } from '../../../src/actions/study/suggestions/suggestChange.ts';
import { deleteDeck } from '../../../src/actions/study/decks/deleteDeck.ts';
import type { SuggestionId } from '../../../src/core/base/id.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import { follow, write } from '../following.ts';
import { seedPerson } from '../people.ts';
import { seedPublication } from '../publications.ts';
import { only, seedDeck, seedNotes, written } from '../seed.ts';
import type { Served } from '../serve.ts';

type Ground = { readonly served: Served; readonly nowhere: string };

const badNote = () => ({ noteId: 'x' });
const noNote = ({ nowhere: noteId }: Ground) => ({ noteId });
const accept = { kind: 'accept' } as const;

/** A note of the owner of the store, in a deck that everybody may read. */
async function published({ served }: Ground) {
  const { note } = only(await seedNotes(served, (await seedDeck(served)).id, [{}]));
  const { publication } = await seedPublication(served, { deckId: note.deckId });
  return { note, publication };
}

const card = async (ground: Ground) => {
  const { note, publication } = await published(ground);
  return { publicationId: publication.id, noteId: note.id };
};

const noteAlone = async (ground: Ground) => ({ noteId: (await published(ground)).note.id });

const rewritten = async (ground: Ground) => {
  const { noteId } = await noteAlone(ground);
  await write(ground.served, noteId, { back: 'Changed' });
  return { noteId, revision: 1 };
};

/** What Ben suggests to such a deck. */
async function suggested(ground: Ground, kind: 'add' | 'change' = 'change') {
  const { note, publication } = await published(ground);
  const ben = await seedPerson(ground.served, 'Ben');
  await follow(ben, publication);
  const content = written({ back: 'Better' });
  const change = kind === 'add' ? { kind, content } : { kind, content, noteId: note.id, since: 1 };
  const answer = await suggestChange(ben.signedIn, { publicationId: publication.id, change, reason: 'Clearer' });
  if (isRefusal(answer)) throw new Error(answer.message);
  return { note, publication, suggestionId: answer.suggestionId };
}

const open = async (ground: Ground) => ({ suggestionId: (await suggested(ground)).suggestionId, decision: accept });

async function decided(ground: Ground): Promise<{ suggestionId: SuggestionId }> {
  const { suggestionId } = await suggested(ground);
  await decideSuggestion(ground.served.context, { suggestionId, decision: { kind: 'decline', words: 'No' } });
  return { suggestionId };
}

/** The requests of histories and of the maintainers of suggestions, and one for each of their refusals. */
export const suggestionCases = {
  'GET /api/notes/:noteId/history': { asks: rewritten, bad: badNote, refusals: { 'no-note': noNote } },
  'POST /api/notes/:noteId/restore': {
    asks: rewritten,
    bad: async (ground: Ground) => ({ ...(await rewritten(ground)), revision: 0 }),
    refusals: {
      'no-note': (ground: Ground) => ({ ...noNote(ground), revision: 1 }),
      'no-revision': async (ground: Ground) => ({ ...(await rewritten(ground)), revision: 7 }),
    },
  },
  'GET /api/publications/:publicationId/notes/:noteId/history': {
    asks: card,
    bad: async (ground: Ground) => ({ ...(await card(ground)), noteId: 'x' }),
    refusals: {
      'no-publication': async (ground: Ground) => ({ ...(await card(ground)), publicationId: ground.nowhere }),
    },
  },
  'GET /api/publications/:publicationId/suggestions': {
    asks: async (ground: Ground) => ({ publicationId: (await suggested(ground)).publication.id }),
    bad: async (ground: Ground) => ({ publicationId: (await published(ground)).publication.id, state: 'lost' }),
    refusals: { 'no-publication': ({ nowhere: publicationId }: Ground) => ({ publicationId }) },
  },
  'POST /api/suggestions/:suggestionId/decide': {
    asks: open,
    bad: async (ground: Ground) => ({ ...(await open(ground)), decision: { kind: 'decline', words: ' ' } }),
    refusals: {
      'no-suggestion': ({ nowhere: suggestionId }: Ground) => ({ suggestionId, decision: accept }),
      'no-deck': async (ground: Ground) => {
        const { publication, suggestionId } = await suggested(ground, 'add');
        await deleteDeck(ground.served.context, { deckId: publication.deckId });
        return { suggestionId, decision: accept };
      },
      decided: async (ground: Ground) => ({ ...(await decided(ground)), decision: accept }),
      clash: async (ground: Ground) => {
        const { note, suggestionId } = await suggested(ground);
        await write(ground.served, note.id, { back: 'Otherwise' });
        return { suggestionId, decision: accept };
      },
      'bad-content': async (ground: Ground) => ({
        ...(await open(ground)),
        decision: { kind: 'edit', content: written({ back: '' }) },
      }),
    },
  },
  'POST /api/suggestions/merge': {
    asks: async (ground: Ground) => ({
      suggestionIds: [(await open(ground)).suggestionId, (await decided(ground)).suggestionId],
    }),
    bad: () => ({ suggestionIds: [] }),
  },
} as const;
