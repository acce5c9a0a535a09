import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import { freshId, only, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import { instant } from '../../core/base/instant.ts';
import { findSignedIn } from './accounts.ts';
import { insertAudit } from './audit.ts';
import * as forget from './forget.ts';
import { identityRows } from './identity.ts';
import { listTokens, insertToken } from './tokens.ts';

exercise(forget, {
  deleteAccount: {
    'removes how they signed in, and leaves what they wrote without a name': async (deleteAccount, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const { store } = ada.signedIn;
      await seedNotes(ada, (await seedDeck(ada)).id, [{}]);
      const { workspaceId } = ada.context.scope;
      await ada.context.store.transact((tx) =>
        tx.updateTable('note').set({ changed_by: ada.account.id }).where('workspace_id', '=', workspaceId).execute(),
      );
      await store.transact((tx) => insertToken(tx, ada.who, { ...token, id: freshId(stage.context) }));
      const event = { id: freshId(stage.context), at: stage.clock.now, event: 'role-changed', details: {} } as const;
      const audit = { ...event, accountId: ben.account.id, aboutId: ada.account.id };
      await store.transact((tx) => insertAudit(tx, audit));

      await store.transact((tx) => deleteAccount(tx, ada.who));

      expect(await findSignedIn(store.db, ada.account.id)).toBeUndefined();
      expect(await listTokens(store.db, ada.who)).toEqual([]);
      const { db } = ada.context.store;
      const written = db.selectFrom('note').select('changed_by').where('workspace_id', '=', workspaceId);
      expect(only(await written.execute())).toEqual({ changed_by: null });
      const noted = ben.signedIn.store.db.selectFrom('audit').select('about_id').where('id', '=', audit.id);
      expect(only(await noted.execute())).toEqual({ about_id: null });
    },
    'takes back the links that were sent, those of nobody else': async (deleteAccount, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const rows = identityRows(stage.context.store);
      const link = { expires_at: 0, created_at: 0, changed_at: 0 };
      const [byId, byAddress, bens] = [freshId(stage.context), freshId(stage.context), freshId(stage.context)];
      await rows.insert('verification', { ...link, id: byId, identifier: 'a', value: ada.account.id });
      const holding = JSON.stringify({ email: ada.account.email });
      await rows.insert('verification', { ...link, id: byAddress, identifier: 'b', value: holding });
      await rows.insert('verification', { ...link, id: bens, identifier: ben.account.email, value: '' });
      await ada.signedIn.store.transact((tx) => deleteAccount(tx, ada.who));
      const left = await rows.list('verification', [{ column: 'id', is: 'in', value: [byId, byAddress, bens] }], {
        limit: 3,
        offset: 0,
        order: null,
      });
      expect(left.map((row) => row['id'])).toEqual([bens]);
    },
  },
});

const token = { name: 'Laptop', grants: [], createdAt: instant(0), expiresAt: null, secretHash: 'ab'.repeat(32) };
