import { beforeEach, describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { type Person, seedOperator, seedPerson, seedTeam, visitOf } from '../../../../test/stage/people.ts';
import { answer, freshId, only, passDays, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { findSignedIn } from '../../../store/account/accounts.ts';
import { identityRows } from '../../../store/account/identity.ts';
import { listAudit } from '../auditing/listAudit.ts';
import { invitePerson } from '../invitations/invitePerson.ts';
import { listInvitedPeople } from '../invitations/listInvitations.ts';
import { openOutbox } from '../outbox.ts';
import { changePerson } from './changePerson.ts';
import { deletePerson } from './deletePerson.ts';
import { getAddress } from './getAddress.ts';
import { getStanding } from './getStanding.ts';
import { getStorage } from './getStorage.ts';
import { keepWeight } from './keepWeight.ts';
import { listLetters } from './listLetters.ts';
import { listPeople } from './listPeople.ts';
import { settleLetter } from './settleLetter.ts';

describe.each(engines)('whoever runs a Cairn on %s', (engine) => {
  const stage = stageOn(engine);
  let set: Stage;
  let dee: Person;
  let operating: Awaited<ReturnType<typeof seedOperator>>;

  beforeEach(async () => {
    set = await stage();
    dee = await seedPerson(set, 'Dee');
    operating = await seedOperator(dee);
  });

  const change = (person: Person, to: Parameters<typeof changePerson>[1]['change']) =>
    changePerson(operating, { accountId: person.account.id, change: to });
  const knownAs = ({ account }: Person) => findSignedIn(operating.store.db, account.id);

  test('suspends somebody, who is signed out everywhere, and lets them in again', async () => {
    const ada = await seedPerson(set, 'Ada');
    await signIn(ada);
    expect(await change(ada, 'suspend')).toEqual({ done: true });
    expect(await knownAs(ada)).toBeUndefined();
    expect(await countSignIns(ada)).toBe(0);
    expect(await change(ada, 'restore')).toEqual({ done: true });
    expect(await knownAs(ada)).toMatchObject({ operator: null });
    const { entries } = await listAudit(operating, { limit: 9, accountId: ada.account.id });
    expect(entries.map(({ event, name, aboutName }) => [event, name, aboutName])).toEqual([
      ['account-restored', 'Dee', 'Ada'],
      ['account-suspended', 'Dee', 'Ada'],
    ]);
  });

  test('lets somebody else run it as well, and no longer', async () => {
    const ada = await seedPerson(set, 'Ada');
    await change(ada, 'make-operator');
    expect(await knownAs(ada)).toMatchObject({ operator: { accountId: ada.account.id } });
    await change(ada, 'unmake-operator');
    expect(await knownAs(ada)).toMatchObject({ operator: null });
  });

  test('takes back what somebody invited who no longer does', async () => {
    const ada = await seedPerson(set, 'Ada');
    await invitePerson(await seedOperator(ada), { email: 'second@example.org' });
    await invitePerson(operating, { email: 'other@example.org' });
    await change(ada, 'unmake-operator');
    const { invitations } = await listInvitedPeople(operating);
    const addresses = invitations.map(({ email }) => email);
    expect(addresses).toContain('other@example.org');
    expect(addresses).not.toContain('second@example.org');
  });

  test('cannot suspend or delete themselves, nor somebody who is gone', async () => {
    expect(await change(dee, 'suspend')).toMatchObject({ code: 'yourself' });
    const gone = { ...dee, account: { ...dee.account, id: freshId<'account'>(set.context) } };
    expect(await change(gone, 'make-operator')).toMatchObject({ code: 'no-account' });
    const deletion = { email: dee.account.email, publications: 'keep' } as const;
    const remove = ({ account }: Person) => deletePerson(operating, { ...deletion, accountId: account.id });
    expect(await remove(dee)).toMatchObject({ code: 'yourself' });
    expect(await remove(gone)).toMatchObject({ code: 'no-account' });
  });

  test('deletes an account, also a suspended one, and is named for it', async () => {
    const ada = await seedPerson(set, 'Ada');
    const cardIds = await seedCards(ada, (await seedDeck(ada)).id, 1);
    await answer(ada, only(cardIds), 'good');
    await change(ada, 'suspend');
    const asked = { accountId: ada.account.id, email: dee.account.email, publications: 'keep' } as const;
    expect(await deletePerson(operating, asked)).toMatchObject({ code: 'not-confirmed' });
    expect(await deletePerson(operating, { ...asked, email: ada.account.email })).toEqual({ done: true });
    const { people } = await listPeople(operating, { search: ada.account.email });
    expect(people).toEqual([]);
    const left = ada.context.store.db.selectFrom('review').select('id');
    expect(await left.where('workspace_id', '=', ada.context.scope.workspaceId).execute()).toEqual([]);
    const { entries } = await listAudit(operating, { limit: 1, event: 'account-deleted' });
    expect(entries).toMatchObject([{ accountId: dee.account.id, aboutId: null }]);
  });

  test('deletes nobody without whom a team would have no owner', async () => {
    const [ada, ben] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben')];
    await seedTeam(set, { owner: ada, member: ben });
    const asked = { accountId: ada.account.id, email: ada.account.email, publications: 'keep' } as const;
    expect(await deletePerson(operating, asked)).toMatchObject({ code: 'sole-owner' });
    expect(await knownAs(ada)).toBeDefined();
  });

  test('reads who is here a page at a time', async () => {
    passDays(set, 1);
    for (let count = 0; count < 51; count += 1) await seedPerson(set, `Kim${count}`);
    const first = await listPeople(operating, { search: ' kim ' });
    expect([first.people.length, first.more]).toEqual([50, true]);
    const next = await listPeople(operating, { search: 'kim', before: first.people.at(-1)?.id });
    expect([next.people.map(({ name }) => name), next.more]).toEqual([['Kim0'], false]);
  });

  test('hands on the links that no mail server carries, and those only', async () => {
    passDays(set, 1);
    const outbox = openOutbox(visitOf(set));
    const link = 'https://cairn.example.org/reset-password#abc';
    const mail = { to: 'ada@example.org', subject: 'A secret deck', text: `Open this link.\n\n${link}\n` };
    await outbox.keep({ ...mail, text: 'Your suggestion for "A secret deck" was accepted.' }, null);
    await outbox.keep(mail, null);
    await outbox.keep(mail, '550 no such mailbox');
    const { letters } = await listLetters(operating);
    expect(letters.slice(0, 3).map(({ kind, link: told, failure }) => [kind, told, failure])).toEqual([
      ['new-password', null, '550 no such mailbox'],
      ['new-password', link, null],
      ['notice', null, null],
    ]);
    expect(JSON.stringify(letters)).not.toContain('secret');
    await settleLetter(operating, { letterId: letters[0]?.id ?? '' });
    expect((await listLetters(operating)).letters).toEqual(letters.slice(1));
  });

  test('sees how it is', async () => {
    const running = { troubles: ['database'], hasMail: true, versions: { cairn: '1', node: 'v26', wire: 3 } };
    passDays(set, 2);
    const backup = { at: set.clock.now, bytes: 12_000, encrypted: false };
    await operating.store.transact((tx) =>
      tx
        .insertInto('instance')
        .values({ name: 'last-backup', value: JSON.stringify(backup) })
        .execute(),
    );
    await openOutbox(visitOf(set)).keep({ to: 'ada@example.org', subject: '', text: '' }, '421 try later');
    expect(await getStanding(operating, running)).toEqual({
      troubles: ['database'],
      mail: { isSet: true, waiting: expect.any(Number), lastFailure: { at: set.clock.now, said: '421 try later' } },
      backups: { last: backup, lastTest: null },
      versions: {
        ...running.versions,
        engine,
        database: expect.stringMatching(/^\d+\./),
        migration: expect.stringMatching(/^\d{4}-/),
      },
    });
    expect(await getAddress(operating)).toBe(dee.account.email);
  });

  test('sees how much there is, and what it weighed', async () => {
    passDays(set, 3);
    await keepWeight(visitOf(set));
    const uploads = { files: 1, bytes: 10 };
    const storage = await getStorage(operating, uploads);
    expect(storage).toMatchObject({ uploads, bytes: expect.any(Number) });
    expect(storage.history.at(-1)).toEqual({ at: set.clock.now, bytes: expect.any(Number) });
    expect(storage.tables.length).toBeGreaterThan(25);
  });
});

async function signIn({ account, context }: Person): Promise<void> {
  const moments = { expires_at: 0, created_at: 0, changed_at: 0 };
  const row = { id: account.id, account_id: account.id, token_hash: account.id };
  await identityRows(context.store).insert('sign_in', { ...row, ...moments });
}

const countSignIns = ({ account, context }: Person): Promise<number> =>
  identityRows(context.store).count('sign_in', [{ column: 'account_id', is: '=', value: account.id }]);
