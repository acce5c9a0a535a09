import { freshId } from '../../../src/actions/base/context.ts';
import { insertLetter } from '../../../src/store/account/letters.ts';
import { seedPerson } from '../people.ts';
import type { SiteCases, SiteGround } from '../grounds/siteGround.ts';

const nothing = () => ({});
const suspend = ({ ben }: SiteGround) => ({ accountId: ben.account.id, change: 'suspend' });

/** How Opal deletes somebody who owns a team with others in it. */
const removal = ({ ada }: SiteGround) => ({
  accountId: ada.account.id,
  email: ada.account.email,
  publications: 'keep',
});

/** A mail that waits, since there is no mail server. */
async function keepLetter({ site: { visit }, ada }: SiteGround) {
  const id = freshId(visit);
  const text = 'Open it:\nhttps://cairn.example.org/sign-in/link#secret\n';
  const letter = { id, to: ada.account.email, subject: 'Your link', text, createdAt: visit.now() };
  await visit.store.transact((tx) => insertLetter(tx, { ...letter, attempts: 0, error: null }));
  return { letterId: id };
}

/** What whoever runs this Cairn sees of it and does about it. */
export const operatorCases: SiteCases = {
  'GET /api/operator/people': { asks: () => ({ search: 'ada' }), bad: () => ({ before: 'x' }) },
  'POST /api/operator/people/:accountId/change': {
    asks: suspend,
    bad: (ground) => ({ ...suspend(ground), change: 'promote' }),
    refusals: {
      'no-account': ({ nowhere: accountId }) => ({ accountId, change: 'suspend' }),
      yourself: ({ opal }) => ({ accountId: opal.account.id, change: 'suspend' }),
      'last-operator': ({ opal }) => ({ accountId: opal.account.id, change: 'unmake-operator' }),
      'stale-sign-in': (ground) => ({ ...suspend(ground), longAgo: true }),
    },
  },
  'POST /api/operator/people/:accountId/delete': {
    asks: async ({ site }) => {
      const { account } = await seedPerson(site.house, 'Cy');
      return { accountId: account.id, email: account.email, publications: 'remove' };
    },
    bad: (ground) => ({ ...removal(ground), publications: 'burn' }),
    refusals: {
      'no-account': (ground) => ({ ...removal(ground), accountId: ground.nowhere }),
      yourself: (ground) => ({ ...removal(ground), accountId: ground.opal.account.id }),
      'not-confirmed': (ground) => ({ ...removal(ground), email: ground.ben.account.email }),
      'sole-owner': removal,
      'stale-sign-in': (ground) => ({ ...removal(ground), longAgo: true }),
    },
  },
  'GET /api/operator/standing': { asks: nothing },
  'GET /api/operator/storage': { asks: nothing },
  'GET /api/operator/letters': {
    asks: async (ground) => {
      await keepLetter(ground);
      return {};
    },
  },
  'DELETE /api/operator/letters/:letterId': { asks: keepLetter, bad: () => ({ letterId: 'x'.repeat(27) }) },
  'POST /api/operator/mail/try': { asks: nothing },
};
