import { deleteDeck } from '../../../../src/actions/study/decks/deleteDeck.ts';
import { freshId } from '../../../../src/actions/base/context.ts';
import { defaultPreferences } from '../../../../src/core/account/learner.ts';
import type { CardId } from '../../../../src/core/base/id.ts';
import { answer, reviewOf, seedCards, seedDeck } from '../../../stage/seed.ts';
import { siteUrl } from '../../../stage/identity.ts';
import type { Stage } from '../../../stage/stage.ts';
import { taken } from '../../ground/house.ts';
import { marked, marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import { type Asked, asking, plain, type RouteCase, type RouteCases } from '../routeCase.ts';

const { team: mark } = marks;
const inTeamDeck = asking(({ team }) => ({ deckId: team.deckId }));
const inTeamNote = asking(({ team }) => ({ noteId: team.noteIds[0] }));
const these = (cardIds: readonly CardId[]) => ({ kind: 'these', cardIds });
const allOfDeck = ({ team }: ServedTown) => ({ kind: 'all', filter: { deckId: team.deckId } });
const nothingThere = { elsewhere: 200 };

/** What somebody cannot do to things of others, though they name a deck of their own beside them. */
const intoOwnDeck = (fields: (town: ServedTown) => object): RouteCase =>
  asking(fields, { status: 404, elsewhere: { home: 404, team: 200 } });

/** Decks, notes and cards of a team. */
export const deckCases: RouteCases = {
  'GET /api/decks': [plain({ shows: 'team' })],
  'GET /api/decks/:deckId': [inTeamDeck],
  'POST /api/decks': [asking(() => ({ name: 'One more' }), nothingThere)],
  'PATCH /api/decks/:deckId': [asking(({ team }) => ({ deckId: team.deckId, name: `${mark} deck`, archived: false }))],
  'DELETE /api/decks/:deckId': [{ asks: async ({ team }) => ({ fields: { deckId: await freshDeck(team.stage) } }) }],
  'POST /api/deletions/:deletionId/undo': [
    { asks: async ({ team }) => ({ fields: { deletionId: await freshDeletion(team.stage) } }) },
  ],
  'GET /api/decks/:deckId/export.csv': [inTeamDeck],
  'POST /api/decks/:deckId/notes': [
    asking(({ team }) => ({ deckId: team.deckId, content: { ...marked(mark, 'added'), ownId: null } })),
  ],
  'GET /api/notes/:noteId': [inTeamNote],
  'PUT /api/notes/:noteId': [
    asking(({ team }) => ({ noteId: team.noteIds[1], content: marked(mark, 'two'), reason: mark })),
  ],
  'GET /api/notes/:noteId/history': [inTeamNote],
  'POST /api/notes/:noteId/restore': [asking(({ team }) => ({ noteId: team.noteIds[0], revision: 1 }))],
  'POST /api/notes/duplicates': [asking(() => ({ front: `${mark} two` }), { ...nothingThere, shows: 'team' })],
  'GET /api/cards': [
    plain({ shows: 'team' }),
    asking(({ team }) => ({ deckId: team.deckId, search: 'qz', limit: 500 }), { ...nothingThere, shows: 'team' }),
  ],
  'GET /api/tags': [
    plain({ shows: 'team' }),
    asking(({ team }) => ({ deckId: team.deckId }), { ...nothingThere, shows: 'team' }),
  ],
  'GET /api/cards/:cardId': [asking(({ team }) => ({ cardId: team.cardIds[0] }))],
  'POST /api/cards/move': [
    { asks: async (town) => ({ fields: { cards: allOfDeck(town), deckId: await freshDeck(town.team.stage) } }) },
    asking((town) => ({ cards: these(town.team.cardIds), deckId: town.team.deckId })),
    intoOwnDeck((town) => ({ cards: these(town.team.cardIds), deckId: town.other.deckId })),
  ],
  'POST /api/cards/move/undo': [
    asking(({ team }) => ({ moved: [{ deckId: team.deckId, cards: team.cardIds.map((id) => [id, 7]) }] })),
    intoOwnDeck(({ team, other }) => ({ moved: [{ deckId: other.deckId, cards: team.cardIds.map((id) => [id, 7]) }] })),
  ],
  'POST /api/cards/tag': [
    asking((town) => ({ cards: these(town.team.cardIds), add: [`${mark}-new`], remove: [] }), nothingThere),
    asking((town) => ({ cards: allOfDeck(town), add: [], remove: [`${mark}-new`] }), nothingThere),
  ],
  'POST /api/cards/delete': [
    {
      asks: async ({ team: { stage } }) => ({
        fields: { cards: these(await seedCards(stage, (await seedDeck(stage, { name: mark })).id, 1)) },
      }),
      elsewhere: 200,
    },
  ],
};

/** What somebody learns, at home. */
export const learningCases: RouteCases = {
  'GET /api/today': [plain({ shows: 'home' })],
  'POST /api/sessions': [
    asking(({ home }) => ({ deckId: home.deckId })),
    asking(() => ({ deckId: null }), nothingThere),
  ],
  'POST /api/study-cards': [asking(({ home }) => ({ cardIds: home.cardIds }), { ...nothingThere, shows: 'home' })],
  'POST /api/reviews': [
    asking(({ home, people: { vic } }) => ({ review: reviewOf(vic, home.cardIds[0] as CardId), want: home.cardIds })),
    asking(({ home, people: { vic } }) => ({
      review: reviewOf(vic, home.cardIds[0] as CardId, { id: home.reviewId }),
    })),
  ],
  'POST /api/undos': [
    {
      asks: async ({ home, people: { vic } }) => {
        const { id: reviewId } = await answer(vic, home.cardIds[0] as CardId);
        const { context, clock } = vic;
        return { fields: { id: freshId(context), reviewId, at: clock.now, deviceId: freshId(context) } };
      },
    },
  ],
  'POST /api/cards/mark': [
    asking(({ home }) => ({ cards: these(home.cardIds), mark: { kind: 'flag', flag: 3 } }), nothingThere),
    asking(
      ({ home }) => ({ cards: { kind: 'all', filter: { deckId: home.deckId } }, mark: { kind: 'suspend' } }),
      nothingThere,
    ),
  ],
  'GET /api/statistics': [plain(), asking(({ home }) => ({ deckId: home.deckId }))],
  'GET /api/preferences': [plain()],
  'PUT /api/preferences': [asking(() => defaultPreferences('Asia/Tokyo'), nothingThere)],
  'POST /api/move': [{ asks: () => ({ raw: 'no archive' }), status: 400, elsewhere: 400 }],
};

/** Files of cards that wait to be imported into the team. */
export const importCases: RouteCases = {
  'POST /api/imports': [
    { asks: () => ({ raw: 'front,back\nWho?,Me', fields: { fileName: 'cards.csv' } }), elsewhere: 200 },
  ],
  'POST /api/imports/:importId/preview': [{ asks: async (town) => ({ fields: { importId: await upload(town) } }) }],
  'POST /api/imports/:importId/run': [
    {
      asks: async (town) => ({
        fields: {
          importId: await upload(town),
          reading: { encoding: 'utf-8', separator: ',', quoted: true, header: true, mapping: ['front', 'back'] },
          deck: { kind: 'existing', deckId: town.team.deckId },
          duplicates: { by: 'front', then: 'keep both' },
          badRows: 'leave out',
        },
      }),
    },
  ],
  'DELETE /api/imports/:importId': [
    { asks: async (town) => ({ fields: { importId: await upload(town) } }), elsewhere: 200, stays: canBeRead },
  ],
};

const csv = `front,back\n${mark} question,${mark} answer`;

const freshDeletion = async (stage: Stage): Promise<string> =>
  taken(await deleteDeck(stage.context, { deckId: await freshDeck(stage) })).deletionId;

async function freshDeck(stage: Stage) {
  return (await seedDeck(stage, { name: `${mark} fresh` })).id;
}

/** Brings a file to the team, as one of its owners. */
async function upload(town: ServedTown): Promise<string> {
  const answer = await asOlga(town, '/api/imports?fileName=cards.csv', csv);
  return ((await answer.json()) as { readonly importId: string }).importId;
}

async function canBeRead(town: ServedTown, { fields }: Asked): Promise<boolean> {
  const importId: unknown = Object(fields)['importId'];
  return (await asOlga(town, `/api/imports/${String(importId)}/preview`, '{}')).ok;
}

async function asOlga({ app, cookies, team }: ServedTown, path: string, body: string): Promise<Response> {
  const shown = { host: new URL(siteUrl).host, origin: siteUrl, cookie: cookies.olga, 'cairn-workspace': team.id };
  return app.request(`${siteUrl}${path}`, { method: 'POST', headers: shown, body });
}
