import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { contextOf, seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { seedPublication } from '../../../../test/stage/sharing/publications.ts';
import { freshId, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { caps } from '../../../core/account/limits.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { listMemberships } from '../../../store/account/members.ts';
import { listOwnAudit } from '../auditing/listOwnAudit.ts';
import { changeRole } from './changeRole.ts';
import { closeWorkspace } from './closeWorkspace.ts';
import { createWorkspace } from './createWorkspace.ts';
import { leaveWorkspace } from './leaveWorkspace.ts';
import { listMembers } from './listMembers.ts';
import { removeMember } from './removeMember.ts';
import { renameWorkspace } from './renameWorkspace.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a team', () => {
    test('belongs to whoever makes it, and keeps its name until that is changed', async () => {
      const ada = await seedPerson(await stage(), 'Ada');
      const made = await createWorkspace(ada.signedIn, { name: 'Bakers' });
      expect(made).toMatchObject({ name: 'Bakers', kind: 'team', role: 'owner' });
      if (isRefusal(made)) throw new Error(made.message);
      await renameWorkspace(await contextOf(ada.signedIn, made.workspaceId), { name: 'Cooks' });
      expect(await listMemberships(ada.signedIn.store.db, ada.account.id)).toContainEqual({ ...made, name: 'Cooks' });
    });

    test('is one of so many that a person may own', async () => {
      const ada = await seedPerson(await stage(), 'Ada');
      for (let made = 0; made < caps.teams; made += 1) await createWorkspace(ada.signedIn, { name: `Team ${made}` });
      expect(await createWorkspace(ada.signedIn, { name: 'One more' })).toMatchObject({ code: 'too-many' });
    });

    test('shows addresses to its owners alone', async () => {
      const { ada, ben, team } = await pair(await stage());
      expect((await listMembers(team.owner.context)).members.map(({ email }) => email)).toEqual([
        ada.account.email,
        ben.account.email,
      ]);
      expect((await listMembers(team.editor.context)).members.map(({ name, email }) => [name, email])).toEqual([
        ['Ada', null],
        ['Ben', null],
      ]);
    });

    test('is closed by whoever types its name, with everything in it', async () => {
      const set = await stage();
      const { ben, team } = await pair(set);
      await seedCards(team.owner, (await seedDeck(team.owner)).id, 2);
      const { publication } = await seedPublication(team.owner);
      const { context } = team.owner;
      expect(await closeWorkspace(context, { name: 'a team', publications: 'keep' })).toMatchObject({
        code: 'not-confirmed',
        message: 'That is not its name. Type "A team" to close this workspace.',
      });
      expect(await closeWorkspace(context, { name: 'A team', publications: 'keep' })).toEqual({ done: true });
      expect(await closeWorkspace(context, { name: 'A team', publications: 'keep' })).toMatchObject({
        code: 'no-team',
      });
      expect(await listMemberships(ben.signedIn.store.db, ben.account.id)).toHaveLength(1);
      const { db } = set.context.store;
      const kept = await db.selectFrom('publication').select('id').where('id', '=', publication.id).execute();
      expect(kept).toHaveLength(1);
    });
  });

  describe('a member', () => {
    test('gets another role, which they can read in their own log', async () => {
      const { ben, team } = await pair(await stage());
      await changeRole(team.owner.context, { accountId: ben.account.id, role: 'viewer' });
      expect((await contextOf(ben.signedIn, team.id)).scope.role).toBe('viewer');
      const { entries } = await listOwnAudit(ben.signedIn, { limit: 1 });
      expect(entries).toMatchObject([
        { event: 'role-changed', name: 'Ada', aboutName: 'Ben', details: { workspaceId: team.id, role: 'viewer' } },
      ]);
    });

    test('is removed, or leaves, and is then no member', async () => {
      const set = await stage();
      const { ben, team } = await pair(set);
      expect(await removeMember(team.owner.context, { accountId: ben.account.id })).toEqual({ done: true });
      expect(await removeMember(team.owner.context, { accountId: ben.account.id })).toMatchObject({
        code: 'no-member',
      });
      const other = await pair(set);
      expect(await leaveWorkspace(other.team.editor.context)).toEqual({ done: true });
      await expect(contextOf(other.ben.signedIn, other.team.id)).rejects.toThrow('no member');
    });

    test('who is the only owner stays so', async () => {
      const { ada, team } = await pair(await stage());
      const { context } = team.owner;
      const accountId = ada.account.id;
      for (const answer of [
        await changeRole(context, { accountId, role: 'editor' }),
        await removeMember(context, { accountId }),
        await leaveWorkspace(context),
      ])
        expect(answer).toMatchObject({ code: 'last-owner', message: expect.stringContaining('somebody else owner') });
      expect(await changeRole(context, { accountId, role: 'owner' })).toEqual({ done: true });
    });

    test('of two owners who leave at once, one stays', async () => {
      const { ben, team } = await pair(await stage());
      await changeRole(team.owner.context, { accountId: ben.account.id, role: 'owner' });
      const answers = await Promise.all([leaveWorkspace(team.owner.context), leaveWorkspace(team.editor.context)]);
      expect(answers.map((answer) => (isRefusal(answer) ? answer.code : 'left')).toSorted()).toEqual([
        'last-owner',
        'left',
      ]);
    });

    test('of another team is none here', async () => {
      const set = await stage();
      const [one, other] = [await pair(set), await pair(set)];
      const accountId = other.ben.account.id;
      expect(await changeRole(one.team.owner.context, { accountId, role: 'owner' })).toMatchObject({
        code: 'no-member',
      });
    });
  });

  test('a personal workspace has one person, and none of this', async () => {
    const set = await stage();
    const { context } = await seedPerson(set, 'Ada');
    const accountId = freshId<'account'>(context);
    for (const answer of [
      await renameWorkspace(context, { name: 'Mine' }),
      await closeWorkspace(context, { name: 'My workspace', publications: 'keep' }),
      await changeRole(context, { accountId, role: 'viewer' }),
      await removeMember(context, { accountId }),
      await leaveWorkspace(context),
      await leaveWorkspace(set.context),
    ])
      expect(answer).toMatchObject({ code: 'no-team' });
  });
});

async function pair(set: Stage) {
  const [ada, ben] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben')];
  return { ada, ben, team: await seedTeam(set, { owner: ada, editor: ben }) };
}
