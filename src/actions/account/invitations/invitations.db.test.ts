import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { type Person, contextOf, seedOperator, seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { freshId, only, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { caps, limits } from '../../../core/account/limits.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { changeRole } from '../workspaces/changeRole.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { invite } from './invite.ts';
import { invitePerson } from './invitePerson.ts';
import { listInvitations, listInvitedPeople } from './listInvitations.ts';
import { lookAtInvitation } from './lookAtInvitation.ts';
import { revokeInvitation, uninvitePerson } from './revokeInvitation.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('an invitation into a team', () => {
    test('tells whoever has its secret what it is to, and lets them in once', async () => {
      const set = await stage();
      const { ben, team } = await prepare(set);
      const made = taken(await invite(team.owner.context, { email: ben.account.email.toUpperCase(), role: 'editor' }));
      expect(made).toMatchObject({ workspace: 'A team', inviter: 'Ada' });
      expect(made.secret).toMatch(/^cairn_inv_[\w-]{43}$/);
      expect(await lookAtInvitation(set.context, made)).toEqual({
        email: ben.account.email,
        workspace: 'A team',
        role: 'editor',
        inviter: 'Ada',
        expiresAt: made.invitation.expiresAt,
      });
      expect(await acceptInvitation(ben.signedIn, made)).toEqual({ workspaceId: team.id });
      expect((await contextOf(ben.signedIn, team.id)).scope.role).toBe('editor');
      expect(await acceptInvitation(ben.signedIn, made)).toMatchObject({ code: 'no-invitation' });
      expect((await listInvitations(team.owner.context)).invitations).toEqual([]);
    });

    test('falls with the owner who made it, or they would come back by a second address', async () => {
      const set = await stage();
      const { ben, cy, team } = await prepare(set);
      const { context } = team.owner;
      const dee = await seedPerson(set, 'Dee');
      const hers = taken(await invite(context, { email: ben.account.email, role: 'owner' }));
      expect(await acceptInvitation(ben.signedIn, hers)).toEqual({ workspaceId: team.id });
      const bens = await contextOf(ben.signedIn, team.id);
      const his = taken(await invite(bens, { email: cy.account.email, role: 'owner' }));
      const kept = taken(await invite(context, { email: dee.account.email, role: 'viewer' }));
      await changeRole(context, { accountId: ben.account.id, role: 'editor' });
      expect(await acceptInvitation(cy.signedIn, his)).toMatchObject({ code: 'no-invitation' });
      expect(await acceptInvitation(dee.signedIn, kept)).toEqual({ workspaceId: team.id });
    });

    test('lets one in where it is accepted twice at once', async () => {
      const { ben, team } = await prepare(await stage());
      const made = taken(await invite(team.owner.context, { email: ben.account.email, role: 'viewer' }));
      const answers = await Promise.all([1, 2].map(() => acceptInvitation(ben.signedIn, made)));
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    });

    test('is for its address alone', async () => {
      const { cy, ben, team } = await prepare(await stage());
      const made = taken(await invite(team.owner.context, { email: ben.account.email, role: 'viewer' }));
      expect(await acceptInvitation(cy.signedIn, made)).toMatchObject({ code: 'other-person' });
      expect(await acceptInvitation(ben.signedIn, made)).toEqual({ workspaceId: team.id });
    });

    test('holds for fourteen days', async () => {
      const set = await stage();
      const { ben, team } = await prepare(set);
      const made = taken(await invite(team.owner.context, { email: ben.account.email, role: 'viewer' }));
      passDays(set, 14);
      expect(await lookAtInvitation(set.context, made)).toMatchObject({ code: 'no-invitation' });
      expect(await acceptInvitation(ben.signedIn, made)).toMatchObject({ code: 'no-invitation' });
    });

    test('holds no longer once it is taken back, or another one replaces it', async () => {
      const set = await stage();
      const { ben, team } = await prepare(set);
      const { context } = team.owner;
      const asked = { email: ben.account.email, role: 'viewer' } as const;
      const [first, second] = [taken(await invite(context, asked)), taken(await invite(context, asked))];
      expect(await lookAtInvitation(set.context, first)).toMatchObject({ code: 'no-invitation' });
      const { id: invitationId } = only((await listInvitations(context)).invitations);
      expect(await revokeInvitation(context, { invitationId })).toEqual({ done: true });
      expect(await revokeInvitation(context, { invitationId })).toMatchObject({ code: 'no-invitation' });
      expect(await lookAtInvitation(set.context, second)).toMatchObject({ code: 'no-invitation' });
    });

    test('cannot be taken back by another team', async () => {
      const set = await stage();
      const { ben, cy, team } = await prepare(set);
      const { invitation } = taken(await invite(team.owner.context, { email: ben.account.email, role: 'viewer' }));
      const other = await seedTeam(set, { owner: cy });
      expect(await revokeInvitation(other.owner.context, { invitationId: invitation.id })).toMatchObject({
        code: 'no-invitation',
      });
    });

    test('is not made for a member, in a personal workspace, too many at a time or too often', async () => {
      const { ada, team } = await prepare(await stage());
      const { context } = team.owner;
      expect(await invite(context, { email: ada.account.email, role: 'viewer' })).toMatchObject({
        code: 'already-member',
      });
      expect(await invite(ada.context, { email: 'x@example.org', role: 'viewer' })).toMatchObject({ code: 'no-team' });
      const other = { email: 'one.more@example.org', role: 'viewer' } as const;
      for (let made = 0; made < caps.invitations - 1; made += 1)
        await invite(context, { ...other, email: `x${made}@example.org` });
      expect(isRefusal(await invite(context, other))).toBe(false);
      expect(limits.invitation.most).toBe(caps.invitations);
      expect(await invite(context, { ...other, email: 'y@example.org' })).toMatchObject({
        code: 'too-often',
        message: expect.stringMatching(/^That was too often\. Try again in \d+ hours\.$/),
      });
    });

    test('is not found by guessing, and guessing has an end', async () => {
      const { ben } = await prepare(await stage());
      const guess = () => acceptInvitation(ben.signedIn, { secret: `cairn_inv_${freshId(ben.context)}` });
      for (let time = 0; time < limits['invitation-look-up'].most; time += 1)
        expect(await guess()).toMatchObject({ code: 'no-invitation' });
      expect(await guess()).toMatchObject({ code: 'too-often' });
    });
  });

  describe('an invitation to have an account', () => {
    test('is made, listed and taken back by whoever runs this Cairn', async () => {
      const set = await stage();
      const operating = await seedOperator(await seedPerson(set, 'Dee'));
      const email = `${freshId(set.context)}@example.org`.toLowerCase();
      const made = taken(await invitePerson(operating, { email }));
      expect(await lookAtInvitation(set.context, made)).toMatchObject({ email, workspace: null, inviter: 'Dee' });
      expect((await listInvitedPeople(operating)).invitations.map((invitation) => invitation.email)).toContain(email);
      expect(await uninvitePerson(operating, { invitationId: made.invitation.id })).toEqual({ done: true });
      expect(await lookAtInvitation(set.context, made)).toMatchObject({ code: 'no-invitation' });
    });

    test('is not made for somebody who has one', async () => {
      const set = await stage();
      const [operator, ada] = [await seedPerson(set, 'Dee'), await seedPerson(set, 'Ada')];
      expect(await invitePerson(await seedOperator(operator), { email: ada.account.email })).toMatchObject({
        code: 'already-member',
      });
    });
  });
});

async function prepare(set: Stage) {
  const names = ['Ada', 'Ben', 'Cy'] as const;
  const [ada, ben, cy] = (await Promise.all(names.map((name) => seedPerson(set, name)))) as [Person, Person, Person];
  return { ada, ben, cy, team: await seedTeam(set, { owner: ada }) };
}

function taken<Made>(answer: Made | Refusal): Made {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}
