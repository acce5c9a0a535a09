import { invite } from '../../../src/actions/account/invitations/invite.ts';
import { invitePerson } from '../../../src/actions/account/invitations/invitePerson.ts';
import { freshId } from '../../../src/actions/base/context.ts';
import { caps } from '../../../src/core/account/limits.ts';
import type { WorkspaceId } from '../../../src/core/base/id.ts';
import { dayMs, instant } from '../../../src/core/base/instant.ts';
import { insertInvitation } from '../../../src/store/account/invitations.ts';
import type { Store } from '../../../src/store/base/database.ts';
import { seedTeam } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import { type SiteCases, type SiteGround, exhaust } from '../grounds/siteGround.ts';

const cy = 'cy@example.org';
const madeUp = `cairn_inv_${'x'.repeat(43)}`;

const inTeam = ({ team }: SiteGround) => ({ into: team.id, email: cy, role: 'viewer' }) as const;

const invited = async ({ team }: SiteGround, email = cy) =>
  granted(await invite(team.owner.context, { email, role: 'viewer' }));

const invitedHere = async ({ opal }: SiteGround) => granted(await invitePerson(opal.operating, { email: cy }));

/** An invitation of Ben's into a team that he is not in. */
async function bens({ site, ada, ben }: SiteGround) {
  const { owner } = await seedTeam(site.house, { owner: ada });
  return { secret: granted(await invite(owner.context, { email: ben.account.email, role: 'viewer' })).secret };
}

/** As many invitations as may wait. */
async function fill({ site, ada }: SiteGround, store: Store, workspaceId: WorkspaceId | null): Promise<void> {
  const createdAt = site.visit.now();
  const invitation = { workspaceId, role: 'viewer', invitedBy: ada.account.id, createdAt } as const;
  const expiresAt = instant(createdAt + dayMs);
  await store.transact(async (tx) => {
    for (let made = 0; made < caps.invitations; made += 1) {
      const id = freshId<'invitation'>(site.visit);
      await insertInvitation(tx, { ...invitation, id, email: `${made}@example.org`, expiresAt }, `hash${made}`);
    }
  });
}

/** Inviting into a team. */
export const invitationCases: SiteCases = {
  'POST /api/workspace/invitations': {
    asks: inTeam,
    bad: (ground) => ({ ...inTeam(ground), email: 'nowhere' }),
    refusals: {
      'no-team': () => ({ email: cy, role: 'viewer' }),
      'already-member': (ground) => ({ ...inTeam(ground), email: ground.ben.account.email }),
      'too-many': async (ground) => {
        await fill(ground, ground.team.owner.context.store, ground.team.id);
        return { ...inTeam(ground), email: 'one.more@example.org' };
      },
      'too-often': async (ground) => {
        await exhaust(ground, 'invitation', ground.ada.account.id);
        return inTeam(ground);
      },
    },
  },
  'GET /api/workspace/invitations': {
    asks: async (ground) => {
      await invited(ground);
      return { into: ground.team.id };
    },
  },
  'DELETE /api/workspace/invitations/:invitationId': {
    asks: async (ground) => ({ into: ground.team.id, invitationId: (await invited(ground)).invitation.id }),
    bad: ({ team }) => ({ into: team.id, invitationId: 'x' }),
    refusals: { 'no-invitation': ({ team, nowhere: invitationId }) => ({ into: team.id, invitationId }) },
  },
  'POST /api/invitations/look': {
    asks: async (ground) => ({ secret: (await invited(ground)).secret }),
    bad: () => ({ secret: 7 }),
    refusals: {
      'no-invitation': () => ({ secret: madeUp }),
      'too-often': async (ground) => {
        await exhaust(ground, 'invitation-look-up', 'unknown');
        return { secret: madeUp };
      },
    },
  },
  'POST /api/invitations/accept': {
    asks: async (ground) => ({ as: ground.ben, ...(await bens(ground)) }),
    bad: () => ({}),
    refusals: {
      'no-invitation': () => ({ secret: madeUp }),
      'other-person': bens,
      'too-often': async (ground) => {
        await exhaust(ground, 'invitation-look-up', ground.ada.account.id);
        return { secret: madeUp };
      },
    },
  },
};

/** Inviting to have an account. */
export const newcomerCases: SiteCases = {
  'POST /api/invitations': {
    asks: () => ({ email: cy }),
    bad: () => ({ email: 'nowhere' }),
    refusals: {
      'already-member': ({ ben }) => ({ email: ben.account.email }),
      'too-many': async (ground) => {
        await fill(ground, ground.opal.operating.store, null);
        return { email: 'one.more@example.org' };
      },
      'too-often': async (ground) => {
        await exhaust(ground, 'invitation', ground.opal.account.id);
        return { email: cy };
      },
    },
  },
  'GET /api/invitations': {
    asks: async (ground) => {
      await invitedHere(ground);
      return {};
    },
  },
  'DELETE /api/invitations/:invitationId': {
    asks: async (ground) => ({ invitationId: (await invitedHere(ground)).invitation.id }),
    bad: () => ({ invitationId: 'x' }),
    refusals: { 'no-invitation': ({ nowhere: invitationId }) => ({ invitationId }) },
  },
};
