import { createWorkspace } from '../../../src/actions/account/workspaces/createWorkspace.ts';
import { leaveWorkspace } from '../../../src/contract/account/workspaces.ts';
import { caps } from '../../../src/core/account/limits.ts';
import { seedTeam } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { SiteCases, SiteGround } from '../grounds/siteGround.ts';

/** Ada's team, where she is the only owner. */
const inTeam = ({ team }: SiteGround) => ({ into: team.id });

/** Another one that may come to an end. */
const inFreshTeam = async ({ site, ada, ben }: SiteGround) => ({
  into: (await seedTeam(site.house, { owner: ada, editor: ben })).id,
});

const asViewer = (ground: SiteGround) => ({ ...inTeam(ground), accountId: ground.ben.account.id, role: 'viewer' });

/** Teams and who is in them. */
export const teamCases: SiteCases = {
  'POST /api/workspaces': {
    asks: () => ({ name: 'Bakers' }),
    bad: () => ({ name: ' ' }),
    refusals: {
      'too-many': async ({ ben }) => {
        for (let made = 0; made < caps.teams; made += 1) granted(await createWorkspace(ben.signedIn, { name: 'Many' }));
        return { as: ben, name: 'One more' };
      },
    },
  },
  'PATCH /api/workspace': {
    asks: (ground) => ({ ...inTeam(ground), name: 'Bakers' }),
    bad: (ground) => ({ ...inTeam(ground), name: ' ' }),
    refusals: { 'no-team': () => ({ name: 'Bakers' }) },
  },
  'POST /api/workspace/close': {
    asks: async (ground) => ({ ...(await inFreshTeam(ground)), name: 'A team', publications: 'keep' }),
    bad: (ground) => ({ ...inTeam(ground), name: 'A team', publications: 'burn' }),
    refusals: {
      'no-team': () => ({ name: 'A team', publications: 'keep' }),
      'not-confirmed': (ground) => ({ ...inTeam(ground), name: 'Another', publications: 'keep' }),
    },
  },
  'GET /api/workspace/members': { asks: inTeam },
  'PATCH /api/workspace/members/:accountId': {
    asks: asViewer,
    bad: (ground) => ({ ...asViewer(ground), role: 'guest' }),
    refusals: {
      'no-team': ({ ben }) => ({ accountId: ben.account.id, role: 'viewer' }),
      'no-member': (ground) => ({ ...asViewer(ground), accountId: ground.nowhere }),
      'last-owner': (ground) => ({ ...asViewer(ground), accountId: ground.ada.account.id }),
    },
  },
  'DELETE /api/workspace/members/:accountId': {
    asks: async (ground) => ({ ...(await inFreshTeam(ground)), accountId: ground.ben.account.id }),
    bad: (ground) => ({ ...inTeam(ground), accountId: 'x' }),
    refusals: {
      'no-team': ({ ben }) => ({ accountId: ben.account.id }),
      'no-member': (ground) => ({ ...inTeam(ground), accountId: ground.nowhere }),
      'last-owner': (ground) => ({ ...inTeam(ground), accountId: ground.ada.account.id }),
    },
  },
  'POST /api/workspace/leave': {
    asks: async (ground) => ({ ...(await inFreshTeam(ground)), as: ground.ben }),
    refusals: {
      'no-team': () => ({}),
      // They press the button on two devices at once.
      'no-member': async (ground) => {
        const asked = { ...(await inFreshTeam(ground)), as: ground.ben };
        void ground.send(leaveWorkspace, asked);
        return asked;
      },
      'last-owner': inTeam,
    },
  },
};
