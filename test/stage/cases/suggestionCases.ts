import { decideSuggestion } from '../../../src/actions/study/suggestions/decideSuggestion.ts';
import { suggestChange } from '../../../src/actions/study/suggestions/suggestChange.ts';
import { deleteDeck } from '../../../src/actions/study/decks/deleteDeck.ts';
import type { NoteContent } from '../../../src/core/study/note.ts';
import { follow, write } from '../sharing/following.ts';
import { seedPerson } from '../people.ts';
import { granted, seedPublication } from '../sharing/publications.ts';
import { only, seedDeck, seedNotes, written } from '../seed.ts';
import { type SiteCases, type SiteGround, exhaust } from '../grounds/siteGround.ts';

const badNote = () => ({ noteId: 'x' });
const noNote = ({ nowhere: noteId }: SiteGround) => ({ noteId });
const noPublication = ({ nowhere: publicationId }: SiteGround) => ({ publicationId });
const noSuggestion = ({ nowhere: suggestionId }: SiteGround) => ({ suggestionId });
const accept = { kind: 'accept' } as const;

/** A note of Ada's in a deck that everybody may read. */
async function published({ ada }: SiteGround) {
  const { note } = only(await seedNotes(ada, (await seedDeck(ada)).id, [{}]));
  const { publication } = await seedPublication(ada, { deckId: note.deckId });
  return { note, publication };
}

const card = async (ground: SiteGround) => {
  const { note, publication } = await published(ground);
  return { publicationId: publication.id, noteId: note.id };
};

const rewritten = async (ground: SiteGround) => {
  const { note } = await published(ground);
  await write(ground.ada, note.id, { back: 'Changed' });
  return { noteId: note.id, revision: 1 };
};

/** Somebody who follows such a deck, and how they would ask to change its note. */
async function ready(ground: SiteGround, content = written({ back: 'Better' })) {
  const { note, publication } = await published(ground);
  const as = await seedPerson(ground.site.house, 'Cy');
  await follow(as, publication);
  const change = { kind: 'change', noteId: note.id, since: 1, content } as const;
  return { note, asked: { as, publicationId: publication.id, change, reason: 'Clearer' } };
}

const following = async (ground: SiteGround, content?: NoteContent) => (await ready(ground, content)).asked;

/** What they have suggested. */
async function suggested(ground: SiteGround, kind: 'add' | 'change' = 'change') {
  const { note, asked } = await ready(ground);
  const { as, change, ...rest } = asked;
  const proposed = kind === 'add' ? { kind, content: change.content } : change;
  const { suggestionId } = granted(await suggestChange(as.signedIn, { ...rest, change: proposed }));
  return { as, note, publicationId: rest.publicationId, suggestionId };
}

const open = async (ground: SiteGround) => ({ suggestionId: (await suggested(ground)).suggestionId, decision: accept });

async function decided(ground: SiteGround) {
  const { as, suggestionId } = await suggested(ground);
  await decideSuggestion(ground.ada.context, { suggestionId, decision: { kind: 'decline', words: 'No' } });
  return { as, suggestionId };
}

/** What cards said before, and bringing it back. */
export const historyCases: SiteCases = {
  'GET /api/notes/:noteId/history': { asks: rewritten, bad: badNote, refusals: { 'no-note': noNote } },
  'POST /api/notes/:noteId/restore': {
    asks: rewritten,
    bad: async (ground) => ({ ...(await rewritten(ground)), revision: 0 }),
    refusals: {
      'no-note': (ground) => ({ ...noNote(ground), revision: 1 }),
      'no-revision': async (ground) => ({ ...(await rewritten(ground)), revision: 7 }),
    },
  },
  'GET /api/publications/:publicationId/notes/:noteId/history': {
    asks: card,
    bad: async (ground) => ({ ...(await card(ground)), noteId: 'x' }),
    refusals: { 'no-publication': async (ground) => ({ ...(await card(ground)), ...noPublication(ground) }) },
  },
};

/** Suggesting changes to what others have published. */
export const proposerCases: SiteCases = {
  'POST /api/publications/:publicationId/suggestions': {
    asks: (ground) => following(ground),
    bad: async (ground) => ({ ...(await following(ground)), reason: ' ' }),
    refusals: {
      'no-publication': async (ground) => ({ ...(await following(ground)), ...noPublication(ground) }),
      'no-edition': async (ground) => {
        const asked = await following(ground);
        return { ...asked, change: { ...asked.change, since: 7 } };
      },
      'not-following': async (ground) => ({ ...(await following(ground)), as: ground.ben }),
      'may-edit': async (ground) => ({ ...(await following(ground)), as: ground.ada }),
      'bad-content': (ground) => following(ground, written({ back: '' })),
      'nothing-changed': (ground) => following(ground, written()),
      'too-often': async (ground) => {
        const asked = await following(ground);
        await exhaust(ground, 'suggestion', asked.as.account.id);
        return asked;
      },
    },
  },
  'POST /api/suggestions/:suggestionId/withdraw': {
    asks: async (ground) => {
      const { as, suggestionId } = await suggested(ground);
      return { as, suggestionId };
    },
    bad: () => ({ suggestionId: 'x' }),
    refusals: { 'no-suggestion': noSuggestion },
  },
  'GET /api/suggestions/mine': {
    asks: async (ground) => ({ as: (await decided(ground)).as, offset: 0 }),
    bad: () => ({ offset: -1 }),
  },
  'POST /api/suggestions/hear': {
    asks: async (ground) => {
      const { as, suggestionId } = await decided(ground);
      return { as, suggestionIds: [suggestionId] };
    },
    bad: () => ({ suggestionIds: [] }),
  },
};

/** Deciding on what was suggested to a deck of one's own. */
export const maintainerCases: SiteCases = {
  'GET /api/publications/:publicationId/suggestions': {
    asks: async (ground) => ({ publicationId: (await suggested(ground)).publicationId }),
    bad: async (ground) => ({ publicationId: (await published(ground)).publication.id, state: 'lost' }),
    refusals: { 'no-publication': noPublication },
  },
  'POST /api/suggestions/:suggestionId/decide': {
    asks: open,
    bad: async (ground) => ({ ...(await open(ground)), decision: { kind: 'decline', words: ' ' } }),
    refusals: {
      'no-suggestion': (ground) => ({ ...noSuggestion(ground), decision: accept }),
      'no-deck': async (ground) => {
        const { note, suggestionId } = await suggested(ground, 'add');
        await deleteDeck(ground.ada.context, { deckId: note.deckId });
        return { suggestionId, decision: accept };
      },
      decided: async (ground) => ({ suggestionId: (await decided(ground)).suggestionId, decision: accept }),
      clash: async (ground) => {
        const { note, suggestionId } = await suggested(ground);
        await write(ground.ada, note.id, { back: 'Otherwise' });
        return { suggestionId, decision: accept };
      },
      'bad-content': async (ground) => ({
        ...(await open(ground)),
        decision: { kind: 'edit', content: written({ back: '' }) },
      }),
    },
  },
  'POST /api/suggestions/merge': {
    asks: async (ground) => ({
      suggestionIds: [(await suggested(ground)).suggestionId, (await decided(ground)).suggestionId],
    }),
    bad: () => ({ suggestionIds: [] }),
  },
};
