import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { seedPerson, seedTeam } from '../../../test/stage/people.ts';
import { seedPublication } from '../../../test/stage/sharing/publications.ts';
import { answer, freshId, only, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { movedTables } from '../base/archive/tables.ts';
import { closedWall } from '../base/wall.ts';
import { listMembers } from './members.ts';
import * as workspaces from './workspaces.ts';

exercise(workspaces, {
  insertTeam: {
    'makes a workspace that nobody belongs to yet': async (insertTeam, { context, clock }) => {
      const workspaceId = freshId<'workspace'>(context);
      const store = context.store.behind({ ...closedWall, workspaceId });
      await store.transact((tx) => insertTeam(tx, { workspaceId, name: 'Bakers', createdAt: clock.now }));
      expect(await workspaces.findWorkspaceName(store.db, workspaceId)).toBe('Bakers');
      expect(await listMembers(store.db, { ...context.scope, workspaceId })).toEqual([]);
    },
  },
  findWorkspaceName: {
    'knows none that was closed': async (findWorkspaceName, stage) => {
      const { id, owner } = await seedTeam(stage, { owner: await seedPerson(stage, 'Ada') });
      const { store, scope } = owner.context;
      await store.transact((tx) => workspaces.closeWorkspace(tx, scope, { at: stage.clock.now, legacy: 'keep' }));
      expect(await findWorkspaceName(store.db, id)).toBeUndefined();
    },
  },
  updateWorkspaceName: {
    'changes the name of one': async (updateWorkspaceName, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const [one, other] = [await seedTeam(stage, { owner: ada }), await seedTeam(stage, { owner: ada })];
      const { store, scope } = one.owner.context;
      await store.transact((tx) => updateWorkspaceName(tx, scope, 'Bakers'));
      expect(await workspaces.findWorkspaceName(store.db, one.id)).toBe('Bakers');
      expect(await workspaces.findWorkspaceName(other.owner.context.store.db, other.id)).toBe('A team');
    },
  },
  holdWorkspace: {
    'makes others who would change its members wait': async (holdWorkspace, stage) => {
      const { owner } = await seedTeam(stage, { owner: await seedPerson(stage, 'Ada') });
      const { store, scope } = owner.context;
      const order: string[] = [];
      const hold = () =>
        store.transact(async (tx) => {
          await holdWorkspace(tx, scope);
          order.push('begins');
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push('ends');
        });
      await Promise.all([hold(), hold()]);
      expect(order).toEqual(['begins', 'ends', 'begins', 'ends']);
    },
  },
  closeWorkspace: {
    'leaves nothing but what is published': async (closeWorkspace, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { publication } = await seedLife(ada);
      const { store, scope } = ada.context;
      await store.transact((tx) => closeWorkspace(tx, scope, { at: stage.clock.now, legacy: 'keep' }));
      expect(await countRows(ada)).toBe(0);
      const { db } = stage.context.store;
      expect(
        only(await db.selectFrom('publication').selectAll().where('id', '=', publication.id).execute()),
      ).toMatchObject({
        title: publication.title,
      });
      expect(await listEditions(stage, publication.id)).toHaveLength(3);
    },
    'leaves nothing at all where that is to go too': async (closeWorkspace, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { publication } = await seedLife(ada);
      const { store, scope } = ada.context;
      await store.transact((tx) => closeWorkspace(tx, scope, { at: stage.clock.now, legacy: 'remove' }));
      expect(await countRows(ada)).toBe(0);
      expect(await listEditions(stage, publication.id)).toEqual([]);
    },
    'touches no other workspace': async (closeWorkspace, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      await seedLife(ada);
      await seedLife(ben);
      const before = await countRows(ben);
      const { store, scope } = ada.context;
      await store.transact((tx) => closeWorkspace(tx, scope, { at: stage.clock.now, legacy: 'remove' }));
      expect(await countRows(ben)).toBe(before);
    },
    'counts one follower less, and answers those who wait for a decision': async (closeWorkspace, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const { publication } = await seedLife(ada);
      await follow(ben, publication.id);
      await suggest(ada, ben, publication.id);
      const close = (person: typeof ada) =>
        person.context.store.transact((tx) =>
          closeWorkspace(tx, person.context.scope, { at: stage.clock.now, legacy: 'keep' }),
        );
      await close(ben);
      const tallies = await stage.context.store.db.selectFrom('publication_tally').selectAll().execute();
      expect(tallies).toContainEqual({ publication_id: publication.id, followers: 0 });
      await close(ada);
      const { db } = ben.signedIn.store;
      expect(
        only(await db.selectFrom('suggestion').selectAll().where('publication_id', '=', publication.id).execute()),
      ).toMatchObject({ state: 'declined', decision: 'Nobody maintains this deck any more.' });
    },
  },
});

/** A deck with cards, one of them answered, published. */
async function seedLife(person: Stage) {
  const deck = await seedDeck(person);
  const [card] = await seedCards(person, deck.id, 3);
  if (card !== undefined) await answer(person, card);
  await keepFile(person);
  await seedRecord(person);
  return seedPublication(person, { deckId: deck.id });
}

async function keepFile({ context: { store, scope, now } }: Stage): Promise<void> {
  const key = { workspace_id: scope.workspaceId, hash: 'a'.repeat(64) };
  const said = { name: 'a.txt', size: 1, media_type: 'text/plain', locked: 0, sent_at: now() } as const;
  await store.transact(async (tx) => {
    await tx
      .insertInto('file')
      .values({ ...key, ...said })
      .execute();
    await tx
      .insertInto('file_part')
      .values({ ...key, number: 0, bytes: Uint8Array.of(65) })
      .execute();
  });
}

async function countRows({ context: { store, scope } }: Stage): Promise<number> {
  const ledger = ['record', 'revision', 'record_text', 'ledger_log', 'ledger_node', 'file', 'file_part'] as const;
  const tables = [...movedTables, ...ledger, 'member', 'follow'] as const;
  const counts = await Promise.all(
    tables.map(async (table) => {
      const rows = store.db.selectFrom(table).select('workspace_id').where('workspace_id', '=', scope.workspaceId);
      return (await rows.execute()).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const listEditions = ({ context }: Stage, publicationId: Published) =>
  context.store.db.selectFrom('edition').select('note_id').where('publication_id', '=', publicationId).execute();

type Published = Awaited<ReturnType<typeof seedLife>>['publication']['id'];

async function follow({ context, clock }: Stage, publicationId: Published): Promise<void> {
  const deckId = freshId<'deck'>(context);
  await context.store.transact(async (tx) => {
    const row = { workspace_id: context.scope.workspaceId, publication_id: publicationId, deck_id: deckId, version: 1 };
    await tx
      .insertInto('follow')
      .values({ ...row, pinned: 0, active: 1, protected: '[]', created_at: clock.now })
      .execute();
    await tx
      .insertInto('publication_tally')
      .values({ publication_id: publicationId, followers: 1 })
      .onConflict((known) => known.column('publication_id').doUpdateSet({ followers: 1 }))
      .execute();
  });
}

async function suggest(maintainer: Stage, { context, clock }: Stage, publicationId: Published): Promise<void> {
  await context.store.transact((tx) =>
    tx
      .insertInto('suggestion')
      .values({
        workspace_id: maintainer.context.scope.workspaceId,
        id: freshId<'suggestion'>(context),
        publication_id: publicationId,
        note_id: null,
        kind: 'add',
        since: null,
        content: '{}',
        reason: 'It is missing.',
        proposer_id: context.scope.accountId,
        created_at: clock.now,
        state: 'open',
        decided_by: null,
        decided_at: null,
        decision: '',
        outcome: null,
        heard_at: null,
      })
      .execute(),
  );
}
