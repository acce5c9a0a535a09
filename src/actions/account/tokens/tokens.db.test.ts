import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedPerson, visitOf } from '../../../../test/stage/people.ts';
import { only, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { caps } from '../../../core/account/limits.ts';
import { hourMs, instant } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { listOwnAudit } from '../auditing/listOwnAudit.ts';
import { checkToken } from '../checkToken.ts';
import { createToken } from './createToken.ts';
import { listTokens } from './listTokens.ts';
import { revokeToken } from './revokeToken.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a personal access token', () => {
    test('stands for its person and grants what it was made for', async () => {
      const { ada, token, secret, visit } = await prepare(await stage());
      expect(secret).toMatch(/^cairn_pat_[\w-]{43}$/);
      expect(await checkToken(visit, secret)).toEqual({ accountId: ada.account.id, grants: ['read', 'study'] });
      expect(only((await listTokens(ada.signedIn)).tokens)).toMatchObject({ id: token.id, name: 'Laptop' });
    });

    test('keeps its secret to itself: nothing that is kept or listed holds it', async () => {
      const { ada, secret } = await prepare(await stage());
      const { entries } = await listOwnAudit(ada.signedIn, { limit: 1 });
      expect(entries).toMatchObject([{ event: 'token-made', details: { grants: ['read', 'study'] } }]);
      const rows = await ada.signedIn.store.db.selectFrom('token').selectAll().execute();
      expect(JSON.stringify([rows, entries])).not.toContain(secret.slice(-20));
    });

    test('remembers to the hour when it was used', async () => {
      const set = await stage();
      const { ada, secret, visit } = await prepare(set);
      const used = async () => {
        await checkToken(visit, secret);
        return only((await listTokens(ada.signedIn)).tokens).lastUsedAt;
      };
      const first = await used();
      expect(first).toBe(set.clock.now);
      set.clock.now = instant(set.clock.now + hourMs - 1);
      expect(await used()).toBe(first);
      set.clock.now = instant(set.clock.now + 1);
      expect(await used()).toBe(set.clock.now);
    });

    test.each(['wrong', 'expired', 'revoked', 'empty'])('that is %s stands for nobody', async (what) => {
      const set = await stage();
      const { ada, token, secret, visit } = await prepare(set);
      if (what === 'expired') passDays(set, 30);
      if (what === 'revoked') await revokeToken(ada.signedIn, { tokenId: token.id });
      const shown = { wrong: `${secret.slice(0, -1)}_`, empty: '' }[what] ?? secret;
      expect(await checkToken(visit, shown)).toBeUndefined();
    });

    test('may never expire', async () => {
      const set = await stage();
      const { ada, visit } = await prepare(set);
      const made = await createToken(ada.signedIn, { name: 'Server', grants: ['write'], days: null });
      passDays(set, 10_000);
      expect(await checkToken(visit, isRefusal(made) ? '' : made.secret)).toMatchObject({ grants: ['write'] });
    });

    test('is revoked by its person alone, once', async () => {
      const set = await stage();
      const { ada, token } = await prepare(set);
      const ben = await seedPerson(set, 'Ben');
      expect(await revokeToken(ben.signedIn, { tokenId: token.id })).toMatchObject({ code: 'no-token' });
      expect(await revokeToken(ada.signedIn, { tokenId: token.id })).toEqual({ done: true });
      expect(await revokeToken(ada.signedIn, { tokenId: token.id })).toMatchObject({ code: 'no-token' });
    });

    test('is one of so many, also where they are made at once', async () => {
      const { ada } = await prepare(await stage());
      const asked = { name: 'Another', grants: ['read'], days: 1 } as const;
      const making = Array.from({ length: caps.tokens + 5 }, () => createToken(ada.signedIn, asked));
      expect((await Promise.all(making)).filter((made) => isRefusal(made))).toHaveLength(6);
      expect((await listTokens(ada.signedIn)).tokens).toHaveLength(caps.tokens);
    });
  });
});

async function prepare(set: Stage) {
  const ada = await seedPerson(set, 'Ada');
  const made = await createToken(ada.signedIn, { name: 'Laptop', grants: ['study', 'read', 'read'], days: 30 });
  if (isRefusal(made)) throw new Error(made.message);
  return { ada, visit: visitOf(set), ...made };
}
