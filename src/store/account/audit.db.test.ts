import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { type Person, seedOperator, seedPerson } from '../../../test/stage/people.ts';
import { freshId, passDays } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { Audit } from '../../core/account/audit.ts';
import * as audit from './audit.ts';

exercise(audit, {
  insertAudit: {
    'can be done by anybody, and undone by nobody': async (insertAudit, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const entry = entryOf(stage, { accountId: ada.account.id, details: { role: 'editor' } });
      await stage.context.store.transact((tx) => insertAudit(tx, entry));
      const [found] = await audit.listOwnAudit(ada.signedIn.store.db, ada.who, { before: null, limit: 1 });
      expect(found).toEqual({ ...entry, name: 'Ada', aboutName: null });
      if (stage.context.store.engine === 'postgres')
        await expect(stage.context.store.transact((tx) => tx.deleteFrom('audit').execute())).rejects.toThrow(/denied/);
    },
  },
  listAudit: {
    'tells whoever runs this Cairn everything, a page at a time': async (listAudit, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const { store, who } = await seedOperator(await seedPerson(stage, 'Dee'));
      passDays(stage, 1);
      const entries = await keep(stage, [ada, ben, ada]);
      const page = await listAudit(store.db, who, { before: null, limit: 2 });
      expect(page.map(({ id }) => id)).toEqual([entries[2]?.id, entries[1]?.id]);
      const [next] = await listAudit(store.db, who, { before: page[1]?.id ?? '', limit: 1 });
      expect(next?.id).toBe(entries[0]?.id);
    },
    'tells what is of one kind, or around one person': async (listAudit, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const { store, who } = await seedOperator(await seedPerson(stage, 'Dee'));
      await keep(stage, [ada, ben]);
      const suspended = entryOf(stage, {
        event: 'account-suspended',
        accountId: who.accountId,
        aboutId: ada.account.id,
      });
      await stage.context.store.transact((tx) => audit.insertAudit(tx, suspended));
      const list = (filter: audit.AuditFilter) => listAudit(store.db, who, { before: null, limit: 9, ...filter });
      const around = await list({ accountId: ada.account.id });
      expect(around.map(({ event }) => event)).toEqual(['account-suspended', 'signed-in']);
      expect(await list({ event: 'account-suspended' })).toMatchObject([{ id: suspended.id, aboutName: 'Ada' }]);
      expect(await list({ event: 'account-suspended', accountId: ben.account.id })).toEqual([]);
    },
  },
  listOwnAudit: {
    'tells a person what they did and what was done to them': async (listOwnAudit, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      await keep(stage, [ada, ben]);
      const about = entryOf(stage, { accountId: ada.account.id, aboutId: ben.account.id });
      await stage.context.store.transact((tx) => audit.insertAudit(tx, about));
      const found = await listOwnAudit(ben.signedIn.store.db, ben.who, { before: null, limit: 10 });
      expect(found.map(({ name, aboutName }) => [name, aboutName])).toEqual([
        ['Ada', 'Ben'],
        ['Ben', null],
      ]);
    },
  },
});

const entryOf = ({ context, clock }: Stage, entry: Partial<Audit>): Audit => ({
  id: freshId(context),
  at: clock.now,
  event: 'signed-in',
  accountId: null,
  aboutId: null,
  details: {},
  ...entry,
});

async function keep(stage: Stage, people: readonly Person[]): Promise<readonly Audit[]> {
  const entries = people.map(({ account }) => entryOf(stage, { accountId: account.id }));
  await stage.context.store.transact(async (tx) => {
    for (const entry of entries) await audit.insertAudit(tx, entry);
  });
  return entries;
}
