import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { lookAtEverything, openYard } from '../../../../test/stage/everyTable.ts';
import { type Person, seedOperator, seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { seedPublication } from '../../../../test/stage/sharing/publications.ts';
import { answer, freshId, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, monday, type Stage } from '../../../../test/stage/stage.ts';
import { asApp, freshDatabase } from '../../../../test/harness/postgres.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { identityRows } from '../../../store/account/identity.ts';
import { listMemberships } from '../../../store/account/members.ts';
import { claimFirst } from '../../../store/account/setup.ts';
import type { Whole } from '../../../store/base/archive/handle.ts';
import type { Engine, Store } from '../../../store/base/database.ts';
import { openPostgres } from '../../../store/base/openPostgres.ts';
import { openSqlite } from '../../../store/base/openSqlite.ts';
import { createToken } from '../tokens/createToken.ts';
import { invite } from '../invitations/invite.ts';
import { limit } from '../limit.ts';
import { changeRole } from '../workspaces/changeRole.ts';
import { deleteAccount } from './deleteAccount.ts';

describe.each(engines)('on %s', (engine) => {
  let cairn: Cairn;

  beforeEach(async () => {
    cairn = await open(engine);
  });

  afterEach(async () => cairn.tearDown());

  describe('deleting an account', () => {
    test.each(['keep', 'remove'] as const)(
      'leaves no trace of its person (published decks: %s)',
      async (publications) => {
        const { house, whole } = cairn;
        const [ada, ben] = [await seedPerson(house, 'Adalgisa'), await seedPerson(house, 'Ben')];
        const team = await seedTeam(house, { owner: ben, editor: ada });
        await liveIn(ada, ada);
        await liveIn(team.editor, ada);
        await leaveTraces(ada, ben);
        await changeRole(team.owner.context, { accountId: ada.account.id, role: 'reviewer' });
        const before = await lookAtEverything(whole);
        expect(listTraces(before, ada).length).toBeGreaterThan(12);

        expect(await deleteAccount(ada.signedIn, { email: ada.account.email.toUpperCase(), publications })).toEqual({
          done: true,
        });

        const after = await lookAtEverything(whole);
        expect(listTraces(after, ada)).toEqual([]);
        expect(after['review']).toBeUndefined();
        expect(after['publication']).toHaveLength(publications === 'keep' ? 3 : 2);
        expect(after['member']).toHaveLength(3);
        const ofBen = listTraces(before, ben).filter((trace) => trace !== 'invitation.invited_by');
        expect(listTraces(after, ben)).toEqual(ofBen);
      },
    );

    test('needs its address', async () => {
      const ada = await seedPerson(cairn.house, 'Ada');
      expect(await deleteAccount(ada.signedIn, { email: 'other@example.org', publications: 'keep' })).toMatchObject({
        code: 'not-confirmed',
      });
      expect(await listMemberships(ada.signedIn.store.db, ada.account.id)).toHaveLength(1);
    });

    test('waits until a team of others has another owner', async () => {
      const { house } = cairn;
      const [ada, ben] = [await seedPerson(house, 'Ada'), await seedPerson(house, 'Ben')];
      const team = await seedTeam(house, { owner: ada, viewer: ben });
      const confirmed = { email: ada.account.email, publications: 'keep' } as const;
      expect(await deleteAccount(ada.signedIn, confirmed)).toMatchObject({
        code: 'sole-owner',
        message: expect.stringContaining('the only owner of "A team"'),
      });
      expect(await listMemberships(ada.signedIn.store.db, ada.account.id)).toHaveLength(2);
      await changeRole(team.owner.context, { accountId: ben.account.id, role: 'owner' });
      expect(await deleteAccount(ada.signedIn, confirmed)).toEqual({ done: true });
      expect(await listMemberships(ben.signedIn.store.db, ben.account.id)).toHaveLength(2);
    });

    test('of two owners at once leaves a team one of them', async () => {
      const { house } = cairn;
      const [ada, ben, cy] = [
        await seedPerson(house, 'Ada'),
        await seedPerson(house, 'Ben'),
        await seedPerson(house, 'Cy'),
      ];
      const team = await seedTeam(house, { owner: ada, editor: ben, viewer: cy });
      await changeRole(team.owner.context, { accountId: ben.account.id, role: 'owner' });
      const leaving = [ada, ben].map(({ signedIn, account }) =>
        deleteAccount(signedIn, { email: account.email, publications: 'keep' }),
      );
      const answers = await Promise.all(leaving);
      expect(answers.map((said) => (isRefusal(said) ? said.code : 'gone')).toSorted()).toEqual(['gone', 'sole-owner']);
    });

    test('closes a team that nobody else belongs to', async () => {
      const { house, whole } = cairn;
      const ada = await seedPerson(house, 'Ada');
      await seedTeam(house, { owner: ada });
      await deleteAccount(ada.signedIn, { email: ada.account.email, publications: 'keep' });
      const { workspace } = await lookAtEverything(whole);
      expect(workspace).toMatchObject([{ closed_at: monday }, { closed_at: monday }]);
    });

    test('of the only operator waits while others have accounts, and else lets the next account be the first', async () => {
      const { house, store } = cairn;
      const [ada, ben] = [await seedPerson(house, 'Ada'), await seedPerson(house, 'Ben')];
      await seedOperator(ada);
      await store.transact((tx) => claimFirst(tx, monday));
      const confirmed = { email: ada.account.email, publications: 'keep' } as const;
      expect(await deleteAccount(ada.signedIn, confirmed)).toMatchObject({ code: 'sole-operator' });
      await deleteAccount(ben.signedIn, { email: ben.account.email, publications: 'keep' });
      expect(await deleteAccount(ada.signedIn, confirmed)).toEqual({ done: true });
      expect(await store.transact((tx) => claimFirst(tx, monday))).toBe(true);
    });
  });
});

/** A store with everything in it, also what lies behind walls. */
type Cairn = {
  readonly store: Store;
  readonly house: { readonly store: Store; readonly tearDown: () => Promise<void> };
  readonly whole: Whole;
  readonly tearDown: () => Promise<void>;
};

async function open(engine: Engine): Promise<Cairn> {
  const yard = openYard();
  const ownerUrl = engine === 'sqlite' ? '' : await freshDatabase(inject('postgresUrl') ?? '');
  const path = yard.path('cairn.db');
  const store = engine === 'sqlite' ? await openSqlite(path) : await openPostgres({ url: asApp(ownerUrl), ownerUrl });
  if (isRefusal(store)) throw new Error(store.message);
  const tearDown = async (): Promise<void> => {
    await store.close();
    yard.remove();
  };
  const whole: Whole = engine === 'sqlite' ? { kind: 'file', path } : { kind: 'postgres', url: ownerUrl };
  return { store, house: { store, tearDown }, whole, tearDown };
}

/** Cards written and published by somebody in one of their workspaces, and answered where they learn. */
async function liveIn(place: Stage, { account }: Person): Promise<void> {
  const deck = await seedDeck(place);
  const [card] = await seedCards(place, deck.id, 2);
  if (card !== undefined && place.context.scope.kind === 'personal') await answer(place, card);
  const { publication } = await seedPublication(place, { deckId: deck.id });
  const { store, scope } = place.context;
  const [mine, writer] = [scope.workspaceId, account.id];
  await store.transact(async (tx) => {
    await tx.updateTable('note').set({ changed_by: writer }).where('workspace_id', '=', mine).execute();
    await tx.updateTable('edition').set({ written_by: writer }).where('workspace_id', '=', mine).execute();
    await tx
      .updateTable('version')
      .set({ published_by: writer })
      .where('publication_id', '=', publication.id)
      .execute();
  });
}

/** What is left of somebody outside of their workspaces: tokens, mails, invitations, suggestions, reports, links, counts. */
async function leaveTraces(ada: Person, ben: Person): Promise<void> {
  const { signedIn, account, context } = ada;
  await createToken(signedIn, { name: 'Laptop', grants: ['read'], days: null });
  await limit(signedIn, 'sign-in', `${account.email} 192.0.2.1`);
  const other = await seedTeam(ben, { owner: ben });
  await invite(other.owner.context, { email: account.email, role: 'viewer' });
  const own = await seedTeam(ada, { owner: ada });
  await invite(own.owner.context, { email: 'cy@example.org', role: 'viewer' });
  await saySomething(ada, ben);
  const rows = identityRows(signedIn.store);
  const made = { created_at: monday, changed_at: monday };
  const kept = { ...made, expires_at: monday, id: freshId(context) };
  await rows.insert('sign_in', {
    ...kept,
    account_id: account.id,
    token_hash: 'aa',
    address: null,
    device: account.name,
  });
  await rows.insert('verification', { ...kept, identifier: 'bb', value: JSON.stringify({ email: account.email }) });
  const password = { provider: 'credential', subject: account.id, password_hash: 'cc' };
  await rows.insert('credential', { ...made, ...password, id: freshId(context), account_id: account.id });
}

/** What somebody says about a deck of another's, and is told by mail. */
async function saySomething({ signedIn, account, context }: Person, ben: Person): Promise<void> {
  const { publication } = await seedPublication(ben);
  const about = {
    publication_id: publication.id,
    note_id: null,
    created_at: monday,
    decided_by: null,
    decided_at: null,
  };
  const theirs = { ...about, workspace_id: ben.context.scope.workspaceId };
  await signedIn.store.transact(async (tx) => {
    const suggested = { kind: 'add', since: null, content: '{}', reason: 'Missing.', state: 'open' } as const;
    const undecided = { decision: '', outcome: null, heard_at: null };
    await tx
      .insertInto('suggestion')
      .values({ ...theirs, ...suggested, ...undecided, id: freshId(context), proposer_id: account.id })
      .execute();
    const reported = { reason: 'not-theirs', details: 'It is a copy.', decision: null } as const;
    await tx
      .insertInto('report')
      .values({ ...theirs, ...reported, id: freshId(context), reporter_id: account.id })
      .execute();
    const words = {
      subject: 'Hello',
      text: `For ${account.name}`,
      sent_at: null,
      attempts: 0,
      error: null,
      attachments: '[]',
    };
    await tx
      .insertInto('mail')
      .values({ ...words, id: freshId(context), recipient: account.email, created_at: monday })
      .execute();
  });
}

/** The tables and columns that hold the id, the name or the address of somebody. */
function listTraces(everything: Readonly<Record<string, readonly unknown[]>>, { account }: Person): readonly string[] {
  const told = [account.id, account.name, account.email].map((trace) => trace.toLowerCase());
  return Object.entries(everything).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row as Readonly<Record<string, unknown>>)
        .filter(([, cell]) => told.some((trace) => String(cell).toLowerCase().includes(trace)))
        .map(([column]) => `${table}.${column}`),
    ),
  );
}
