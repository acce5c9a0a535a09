import { freshId } from '../../../../src/actions/base/context.ts';
import { insertLetter } from '../../../../src/store/account/letters.ts';
import { seedAccount } from '../../../stage/people.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, type RouteCases } from '../routeCase.ts';

const page = asking(() => ({}));

/** What is for whoever runs this Cairn: addresses of people and mails to them, and nothing that they write or learn. */
export const operatingCases: RouteCases = {
  'GET /api/operator/people': [asking(() => ({}), { tells: () => ['mail'], shows: 'mail' })],
  'POST /api/operator/people/:accountId/change': [
    { asks: async (town) => ({ fields: { ...(await newcomer(town)), change: 'suspend' } }) },
  ],
  'POST /api/operator/people/:accountId/delete': [
    { asks: async (town) => ({ fields: { ...(await newcomer(town)), publications: 'remove' } }) },
  ],
  'GET /api/operator/standing': [page],
  'GET /api/operator/storage': [page],
  'GET /api/operator/letters': [asking(() => ({}), { tells: () => ['mail'], shows: 'mail' })],
  'DELETE /api/operator/letters/:letterId': [
    { asks: async (town) => ({ fields: { letterId: await freshLetter(town) } }) },
  ],
  'POST /api/operator/mail/try': [page],
};

async function newcomer({ house }: ServedTown) {
  const { id: accountId, email } = await seedAccount(house, 'Newcomer');
  return { accountId, email };
}

async function freshLetter({ house, people: { vic } }: ServedTown): Promise<string> {
  const { signedIn, account, clock } = vic;
  const id = freshId(signedIn);
  const letter = {
    id,
    to: account.email,
    subject: 'Fresh',
    text: 'Fresh',
    createdAt: clock.now,
    attempts: 0,
    error: null,
  };
  await house.store.transact((tx) => insertLetter(tx, letter));
  return id;
}
