import { invite } from '../../../../src/actions/account/invitations/invite.ts';
import { invitePerson } from '../../../../src/actions/account/invitations/invitePerson.ts';
import { createToken } from '../../../../src/actions/account/tokens/createToken.ts';
import { freshId } from '../../../../src/actions/base/context.ts';
import { updateWorkspaceName } from '../../../../src/store/account/workspaces.ts';
import type { WorkspaceId } from '../../../../src/core/base/id.ts';
import { seedOperator, seedTeam } from '../../../stage/people.ts';
import { type Name, seedCast } from '../../ground/cast.ts';
import { taken } from '../../ground/house.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCases } from '../routeCase.ts';

/** What a team is called that may go. */
const closing = 'A team that may go';
const isAnybody = (name: Name | null): boolean => name !== null;
const isNobody = (): boolean => false;
const inOwnTeam = { elsewhere: { home: 404, team: 200 } };
/** Its owners are told the addresses of members, since they invite by them. */
const toOwners = (name: Name | null) => (name === 'olga' ? (['mail'] as const) : []);

/** Accounts, and what they are told of themselves. */
export const meCases: RouteCases = {
  'GET /api/me': [asking(() => ({}))],
  'GET /api/sign-in': [asking(() => ({}))],
  'POST /api/me/welcome': [asking(() => ({ timeZone: 'UTC' }), { people: isAnybody })],
  'GET /api/me/audit': [asking(() => ({ limit: 200 }), { people: isAnybody })],
  // The log names workspaces by id alone.
  'GET /api/audit': [asking(() => ({ limit: 200 }), { tells: () => ['team'] })],
  'POST /api/me/delete': [
    asking(({ people }) => ({ email: `not.${people.vic.account.email}`, publications: 'keep' }), {
      status: 409,
      elsewhere: 409,
    }),
    asking(({ people }) => ({ email: people.vic.account.email, publications: 'remove' }), {
      elsewhere: 409,
      without: 'vic',
    }),
  ],
  'GET /api/tokens': [plain({ shows: 'home' })],
  'POST /api/tokens': [asking(() => ({ name: 'One more', grants: ['read'], days: 1 }), { people: isAnybody })],
  'DELETE /api/tokens/:tokenId': [{ asks: async (town) => ({ fields: { tokenId: await freshToken(town) } }) }],
};

/** The team itself, and who is in it. */
export const teamCases: RouteCases = {
  'POST /api/workspaces': [asking(() => ({ name: 'Another team' }), { people: isAnybody })],
  'PATCH /api/workspace': [asking(() => ({ name: 'Renamed' }), inOwnTeam)],
  'POST /api/workspace/close': [
    {
      asks: async (town) => ({ fields: { name: closing, publications: 'remove' }, there: await freshTeam(town) }),
      elsewhere: { home: 404, team: 409 },
    },
  ],
  'GET /api/workspace/members': [plain({ tells: toOwners })],
  'PATCH /api/workspace/members/:accountId': [
    asking(({ people }) => ({ accountId: people.vera.account.id, role: 'viewer' })),
    {
      asks: async (town) => ({
        fields: { accountId: town.people.vic.account.id, role: 'viewer' },
        there: await freshTeam(town),
      }),
    },
  ],
  'DELETE /api/workspace/members/:accountId': [
    {
      asks: async (town) => ({ fields: { accountId: town.people.vera.account.id }, there: await freshTeam(town) }),
    },
  ],
  'POST /api/workspace/leave': [
    { asks: async (town) => ({ there: await freshTeam(town) }), elsewhere: { home: 404, team: 409 } },
  ],
};

/** Invitations into the team, and to this Cairn. */
export const invitationCases: RouteCases = {
  'POST /api/workspace/invitations': [asking(() => ({ email: newcomer(), role: 'viewer' }), inOwnTeam)],
  'GET /api/workspace/invitations': [
    {
      asks: async (town) => {
        await invited(town);
        return {};
      },
      elsewhere: 200,
      tells: toOwners,
    },
  ],
  'DELETE /api/workspace/invitations/:invitationId': [
    { asks: async (town) => ({ fields: { invitationId: (await invited(town)).invitation.id } }) },
  ],
  'POST /api/invitations': [asking(() => ({ email: newcomer() }))],
  'GET /api/invitations': [asking(() => ({}))],
  'DELETE /api/invitations/:invitationId': [
    { asks: async (town) => ({ fields: { invitationId: await invitedHere(town) } }) },
  ],
  'POST /api/invitations/look': [
    { asks: async (town) => ({ fields: { secret: (await invited(town)).secret } }), tells: () => ['mail'] },
    asking(() => ({ secret: `cairn_inv_${'x'.repeat(43)}` }), { people: isNobody }),
  ],
  'POST /api/invitations/accept': [
    { asks: async (town) => ({ fields: { secret: await invitedIntoOther(town) } }), elsewhere: 403 },
    asking(() => ({ secret: `cairn_inv_${'x'.repeat(43)}` }), { people: isNobody }),
  ],
};

let newcomers = 0;

function newcomer(): string {
  newcomers += 1;
  return `newcomer.${newcomers}@example.org`;
}

async function freshTeam({ house, people }: ServedTown): Promise<WorkspaceId> {
  const { id, owner } = await seedCast(house, people);
  await owner.context.store.transact((tx) => updateWorkspaceName(tx, owner.context.scope, closing));
  return id;
}

const invited = async ({ team }: ServedTown) =>
  taken(await invite(team.stage.context, { email: `${marks.mail}.${newcomer()}`, role: 'viewer' }));

async function invitedHere({ people }: ServedTown) {
  return taken(await invitePerson(await seedOperator(people.opal), { email: newcomer() })).invitation.id;
}

/** An invitation of Vic's into a team of Sam's. */
async function invitedIntoOther({ house, people: { sam, vic } }: ServedTown): Promise<string> {
  const { owner } = await seedTeam(house, { owner: sam });
  return taken(await invite(owner.context, { email: vic.account.email, role: 'viewer' })).secret;
}

async function freshToken({ people: { vic } }: ServedTown) {
  return taken(await createToken(vic.signedIn, { name: freshId(vic.signedIn), grants: ['read'], days: 1 })).token.id;
}
