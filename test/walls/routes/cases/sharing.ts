import type { PublicationId } from '../../../../src/core/base/id.ts';
import { seedNotes, written } from '../../../stage/seed.ts';
import { follow } from '../../../stage/sharing/following.ts';
import { type Name, rolesInTeam } from '../../ground/cast.ts';
import { report, suggest } from '../../ground/homeThings.ts';
import { marks } from '../../ground/marks.ts';
import { type Published, seedPublished } from '../../ground/teamThings.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCase, type RouteCases } from '../routeCase.ts';

const { team: mark } = marks;
const isInTeam = (name: Name | null): boolean => name !== null && rolesInTeam[name] !== undefined;
const isNobody = (): boolean => false;
const isAnybody = (name: Name | null): boolean => name !== null;
/** Members follow the decks of their team, and suggest changes to them. */
const ofTheTeam = (name: Name | null) => (isInTeam(name) ? (['team'] as const) : []);

type Ask = (published: Published) => object;

/** A route about a published deck, asked of one published in each way. */
const byVisibility = (ask: Ask): readonly RouteCase[] => [
  asking(({ team }) => ask(team.open)),
  asking(({ team }) => ask(team.unlisted)),
  asking(({ team }) => ask(team.shared), { people: isInTeam }),
  asking(({ team }) => ask(team.withdrawn), { people: isNobody }),
  asking(({ team }) => ask(team.downed), { people: isNobody }),
];

const byId = ({ publication }: Published) => ({ publicationId: publication.id });
const inShared = asking(({ team }) => ({ deckId: team.shared.deckId }));

/** What a team publishes, and who reads it. */
export const publicationCases: RouteCases = {
  'GET /api/decks/:deckId/publication': [inShared, asking(({ team }) => ({ deckId: team.downed.deckId }))],
  'GET /api/decks/:deckId/publication/changes': [asking(({ team }) => ({ deckId: team.shared.deckId }))],
  'POST /api/decks/:deckId/publication': [
    {
      asks: async (town) => ({
        fields: { deckId: (await changed(town)).deckId, title: mark, visibility: 'team', licence: 'CC0-1.0' },
      }),
    },
  ],
  'PATCH /api/decks/:deckId/publication': [
    asking(({ team }) => ({ deckId: team.shared.deckId, title: `${mark} again`, visibility: 'team' })),
  ],
  'DELETE /api/decks/:deckId/publication': [
    { asks: async (town) => ({ fields: { deckId: (await fresh(town)).deckId } }) },
  ],
  'GET /api/publications/:slug': byVisibility(({ publication: { slug } }) => ({ slug })),
  'GET /api/publications/:publicationId/versions': byVisibility(byId),
  'GET /api/publications/:publicationId/notes/:noteId/history': byVisibility((published) => ({
    ...byId(published),
    noteId: published.noteId,
  })),
  'GET /api/explore': [asking(() => ({})), asking(() => ({ words: 'published' })), asking(() => ({ tag: mark }))],
};

/** What people say of a published deck. */
export const reportCases: RouteCases = {
  'POST /api/publications/:publicationId/reports': reportsOf((published) => byId(published)),
  'POST /api/publications/:publicationId/notes/:noteId/reports': reportsOf((published) => ({
    ...byId(published),
    noteId: published.noteId,
  })),
  'GET /api/reports': [asking(() => ({}), { tells: () => ['report', 'team'], shows: 'report' })],
  'POST /api/reports/:reportId/decide': [
    {
      asks: async ({ people: { vic }, wandas }) => ({
        fields: { reportId: await report(vic, wandas), decision: { kind: 'dismiss' } },
      }),
    },
  ],
};

function reportsOf(ask: Ask): readonly RouteCase[] {
  const said = (published: Published) => ({ ...ask(published), reason: 'wrong', details: marks.report });
  return [
    asking(({ team }) => said(team.open), { people: isAnybody }),
    asking(({ team }) => said(team.shared), { people: isInTeam }),
    asking(({ team }) => said(team.withdrawn), { people: isNobody }),
    asking(({ team }) => said(team.downed), { people: isNobody }),
  ];
}

/** What people would change in a published deck. */
export const suggestionCases: RouteCases = {
  'POST /api/publications/:publicationId/suggestions': [
    asking(({ wandas }) => adding(wandas), { elsewhere: 409 }),
    asking(({ team }) => adding(team.shared), {
      people: (name) => name === 'mel' || name === 'rea' || name === 'vera',
      elsewhere: (name) => (isInTeam(name) ? 409 : 404),
    }),
    asking(({ team }) => adding(team.withdrawn), { people: isNobody }),
  ],
  'GET /api/publications/:publicationId/suggestions': [
    {
      asks: async (town) => {
        await suggested(town);
        return { fields: byId(town.team.open) };
      },
    },
  ],
  'POST /api/suggestions/:suggestionId/decide': [
    {
      asks: async (town) => ({
        fields: { suggestionId: await suggested(town), decision: { kind: 'accept', words: 'Thanks.' } },
      }),
    },
  ],
  'POST /api/suggestions/merge': [
    {
      asks: async (town) => ({ fields: { suggestionIds: [await suggested(town)], words: 'Thanks.' } }),
      elsewhere: 200,
    },
  ],
  'POST /api/suggestions/:suggestionId/withdraw': [
    {
      asks: async ({ people: { vic }, wandas }) => ({
        fields: { suggestionId: await suggest(vic, wandas, marks.home) },
      }),
    },
  ],
  'GET /api/suggestions/mine': [plain({ shows: 'home', tells: ofTheTeam })],
  'POST /api/suggestions/hear': [asking(({ home }) => ({ suggestionIds: [home.suggestionId] }), { elsewhere: 200 })],
};

const adding = ({ publication: { id: publicationId } }: Published) => ({
  publicationId,
  change: { kind: 'add', content: written({ front: 'What else?' }) },
  reason: 'It is missing.',
});

const suggested = ({ people: { wanda }, team }: ServedTown) => suggest(wanda, team.open, mark);

/** Taking in what others publish. */
export const followCases: RouteCases = {
  'POST /api/follows': [
    {
      asks: async ({ people }) => ({ fields: byId(await seedPublished(people.wanda, 'public', null)) }),
      people: isAnybody,
    },
    { asks: async (town) => ({ fields: byId(await fresh(town)) }), people: isInTeam },
    asking(({ team }) => byId(team.withdrawn), { status: 404 }),
    asking(({ team }) => byId(team.downed), { status: 404 }),
  ],
  'GET /api/follows': [plain({ shows: 'home', tells: ofTheTeam })],
  'GET /api/follows/:publicationId/update': [asking(({ wandas }) => byId(wandas))],
  'POST /api/follows/:publicationId/update': [asking(({ wandas }) => ({ ...byId(wandas), toVersion: 1 }))],
  'PATCH /api/follows/:publicationId': [asking(({ wandas }) => ({ ...byId(wandas), pinned: true }))],
  'DELETE /api/follows/:publicationId': [
    { asks: async (town) => ({ fields: { publicationId: await followed(town) } }) },
  ],
  'POST /api/forks': [
    asking(({ team }) => byId(team.open), { elsewhere: 200 }),
    asking(({ team }) => byId(team.shared), { people: isInTeam }),
    asking(({ team }) => byId(team.withdrawn)),
    asking(({ team }) => byId(team.downed)),
  ],
};

const fresh = ({ team }: ServedTown): Promise<Published> => seedPublished(team.stage, 'team', mark);

/** A published deck that says more than its last version. */
async function changed(town: ServedTown): Promise<Published> {
  const published = await fresh(town);
  await seedNotes(town.team.stage, published.deckId, [{ front: `${mark} more` }]);
  return published;
}

async function followed({ people: { vic, wanda } }: ServedTown): Promise<PublicationId> {
  const { publication } = await seedPublished(wanda, 'public', null);
  await follow(vic, publication);
  return publication.id;
}
