import { createToken } from '../../../src/actions/account/tokens/createToken.ts';
import { caps } from '../../../src/core/account/limits.ts';
import { seedPerson } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { SiteCases, SiteGround } from '../grounds/siteGround.ts';

const nothing = () => ({});
const newToken = { name: 'Laptop', grants: ['read'], days: 7 } as const;

/** Ada as she asks to delete her account. */
const leaving = ({ ada }: SiteGround) => ({ email: ada.account.email, publications: 'keep' });

/** Accounts, and what they are told of themselves. */
export const meCases: SiteCases = {
  'GET /api/me': { asks: ({ ada }) => ({ as: ada }) },
  'GET /api/sign-in': { asks: nothing },
  'POST /api/me/welcome': { asks: () => ({ timeZone: 'Asia/Tokyo' }), bad: () => ({ timeZone: 'Mars/Olympus' }) },
  'GET /api/me/audit': {
    asks: async ({ ada }) => {
      granted(await createToken(ada.signedIn, newToken));
      return { limit: 5 };
    },
    bad: () => ({ limit: 0 }),
  },
  'GET /api/audit': {
    asks: async ({ ada }) => {
      granted(await createToken(ada.signedIn, newToken));
      return { event: 'token-made', accountId: ada.account.id };
    },
    bad: () => ({ event: 'coffee-made' }),
  },
  'POST /api/me/delete': {
    asks: async ({ site }) => {
      const as = await seedPerson(site.house, 'Cy');
      return { as, email: as.account.email, publications: 'remove' };
    },
    bad: (ground) => ({ ...leaving(ground), publications: 'burn' }),
    refusals: {
      'not-confirmed': (ground) => ({ ...leaving(ground), email: ground.ben.account.email }),
      'sole-owner': leaving,
      'sole-operator': ({ opal }) => ({ as: opal, email: opal.account.email, publications: 'keep' }),
      'stale-sign-in': (ground) => ({ ...leaving(ground), longAgo: true }),
    },
  },
};

/** Personal access tokens. */
export const tokenCases: SiteCases = {
  'GET /api/tokens': {
    asks: async ({ ada }) => {
      granted(await createToken(ada.signedIn, newToken));
      return {};
    },
  },
  'POST /api/tokens': {
    asks: () => newToken,
    bad: () => ({ ...newToken, grants: [] }),
    refusals: {
      'stale-sign-in': () => ({ ...newToken, longAgo: true }),
      'too-many': async ({ ben }) => {
        for (let made = 0; made < caps.tokens; made += 1) granted(await createToken(ben.signedIn, newToken));
        return { ...newToken, as: ben };
      },
    },
  },
  'DELETE /api/tokens/:tokenId': {
    asks: async ({ ada }) => ({ tokenId: granted(await createToken(ada.signedIn, newToken)).token.id }),
    bad: () => ({ tokenId: 'x' }),
    refusals: { 'no-token': ({ nowhere: tokenId }) => ({ tokenId }) },
  },
};
