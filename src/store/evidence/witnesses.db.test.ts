import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import { reminderDays, requestDays } from '../../core/evidence/testimonials/request.ts';
import type { Testimony } from '../../core/evidence/testimonials/testimony.ts';
import { hashOf } from '../../core/ledger/log/hash.ts';
import { closedWall } from '../base/wall.ts';
import { keepCode } from './witnessCodes.ts';
import * as witnesses from './witnesses.ts';

const draft: Testimony = {
  verdict: 'confirmed',
  correction: '',
  change: 'We plan by the month.',
  otherwise: 'no',
  because: '',
  relation: 'peer',
  witness: 'Nia',
  named: true,
};

exercise(witnesses, {
  insertWitnessRequest: {
    'keeps all of it': async (insertWitnessRequest, stage) => {
      const { request, secretHash } = await makeRequest(stage);
      const { store, scope } = stage.context;
      await store.transact((tx) => insertWitnessRequest(tx, scope, { request, secretHash }));
      expect(await witnesses.listWitnessRequests(store.db, scope)).toEqual([request]);
    },
  },
  insertWitnessLink: {
    'leads to the same request, as the first link does': async (insertWitnessLink, stage) => {
      const { request, secretHash } = await keepRequest(stage);
      const another = freshHash(stage);
      const link = { workspaceId: request.workspaceId, requestId: request.id, secretHash: another };
      await stage.context.store.transact((tx) => insertWitnessLink(tx, link));
      for (const hash of [secretHash, another])
        expect((await witnesses.findShownRequest(shown(stage, hash).db, hash))?.id).toBe(request.id);
    },
  },
  listWitnessRequests: {
    'lists those about one record, the latest first': async (listWitnessRequests, stage) => {
      const first = await keepRequest(stage);
      const second = await keepRequest(stage);
      const { store, scope } = stage.context;
      const idsOf = async (...about: readonly [] | readonly [typeof first.request.recordId]) =>
        (await listWitnessRequests(store.db, scope, ...about)).map(({ id }) => id);
      expect(await idsOf()).toEqual([second.request.id, first.request.id]);
      expect(await idsOf(first.request.recordId)).toEqual([first.request.id]);
    },
  },
  findShownRequest: {
    'is found by the secret alone, and by no other': async (findShownRequest, stage) => {
      const { request, secretHash } = await keepRequest(stage);
      expect(await findShownRequest(shown(stage, secretHash).db, secretHash)).toEqual(request);
      const other = freshHash(stage);
      expect(await findShownRequest(shown(stage, other).db, other)).toBeUndefined();
    },
  },
  settleRequest: {
    'settles once, and forgets what was not signed': async (settleRequest, stage) => {
      const { request } = await keepRequest(stage);
      const { store, scope } = stage.context;
      const { now } = stage.clock;
      const settling = { id: request.id, from: 'waiting', state: 'declined', at: now, reason: 'No time.' } as const;
      expect(await store.transact((tx) => settleRequest(tx, scope, settling))).toBe(true);
      expect(await store.transact((tx) => settleRequest(tx, scope, settling))).toBe(false);
      expect(await only(stage)).toEqual({
        ...request,
        state: 'declined',
        settledAt: now,
        reason: 'No time.',
        remindAt: null,
      });
    },
  },
  rewordRequests: {
    'changes note and reason, and forgets a draft that would change': async (rewordRequests, stage) => {
      const { request } = await keepRequest(stage);
      const { store, scope } = stage.context;
      const code = { codeHash: 'a', codeExpiresAt: instant(stage.clock.now + dayMs) };
      await store.transact((tx) => keepCode(tx, scope, { id: request.id, state: 'waiting', draft, ...code }));
      const unchanged = await store.transact((tx) =>
        rewordRequests(tx, scope, (text) => text.replace('by the week', '')),
      );
      expect(unchanged).toEqual([]);
      expect(await only(stage)).toMatchObject({ note: request.note, draft });
      await store.transact((tx) => rewordRequests(tx, scope, (text) => text.replace('by the month', '…')));
      expect(await only(stage)).toMatchObject({ note: request.note, draft: null });
      const changed = await store.transact((tx) =>
        rewordRequests(tx, scope, (text) => text.replace(request.note, 'Other')),
      );
      expect(changed).toEqual([request.id]);
      expect(await only(stage)).toMatchObject({ note: 'Other', state: 'waiting' });
    },
  },
  forgetWitness: {
    'leaves neither name nor address': async (forgetWitness, stage) => {
      const { request } = await keepRequest(stage);
      const { store, scope } = stage.context;
      await store.transact((tx) => forgetWitness(tx, scope, request.id));
      expect(await only(stage)).toMatchObject({ witness: '', email: '', note: '', reason: '' });
    },
  },
  listUnheard: {
    'lists what was answered and not seen yet to whoever asked, the latest first': async (listUnheard, stage) => {
      const { ada, asked } = await keepOwn(stage);
      const { store, scope } = ada.context;
      const [first, second, waiting] = [await asked(), await asked(), await asked()];
      await settle(ada, second, 'declined');
      await settle({ ...ada, clock: { now: instant(stage.clock.now + 1) } }, first, 'declined');
      await settle(ada, waiting, 'revoked');
      expect((await listUnheard(store.db, scope)).map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(await listUnheard(store.db, { ...scope, accountId: null })).toEqual([]);
    },
  },
  hearAnswers: {
    'notes it once, for whoever asked, until there is more to hear': async (hearAnswers, stage) => {
      const { ada, asked } = await keepOwn(stage);
      const { store, scope } = ada.context;
      const request = await asked();
      const hear = (by = scope) =>
        store.transact((tx) => hearAnswers(tx, by, { ids: [request.id], at: stage.clock.now }));
      const unheard = async () => (await witnesses.listUnheard(store.db, scope)).length;
      await settle(ada, request, 'signed');
      await hear({ ...scope, accountId: null });
      expect(await unheard()).toBe(1);
      await hear();
      expect(await unheard()).toBe(0);
      await settle(ada, request, 'withdrawn', 'signed');
      expect(await unheard()).toBe(1);
    },
  },
  forgetLapsed: {
    'forgets whom links were for that expired long ago, unless they signed': async (forgetLapsed, stage) => {
      const { request } = await keepRequest(stage);
      const watch = stage.context.store.behind({ ...closedWall, operator: true });
      const forget = async (before = instant(request.expiresAt + 1)) =>
        (await watch.transact((tx) => forgetLapsed(tx, before))).filter((id) => id === request.id);
      await settle(stage, request, 'signed');
      expect(await forget()).toEqual([]);
      await settle(stage, request, 'withdrawn', 'signed');
      expect(await forget(request.expiresAt)).toEqual([]);
      expect(await forget()).toEqual([request.id]);
      expect(await forget()).toEqual([]);
      expect(await only(stage)).toMatchObject({ witness: '', email: '', note: '', reason: '', draft: null });
    },
  },
  takeReminders: {
    'takes what is due once, and plans the next': async (takeReminders, stage) => {
      const { request } = await keepRequest(stage);
      const watch = stage.context.store.behind({ ...closedWall, operator: true });
      const due = instant(stage.clock.now + reminderDays * dayMs);
      const take = async (now: typeof due) =>
        (await watch.transact((tx) => takeReminders(tx, now))).filter(({ id }) => id === request.id);
      expect(await take(instant(due - 1))).toEqual([]);
      expect(await take(due)).toHaveLength(1);
      expect(await take(due)).toEqual([]);
      expect(await only(stage)).toMatchObject({ reminders: 1, remindAt: due + reminderDays * dayMs });
    },
    'takes none of what is settled or expired': async (takeReminders, stage) => {
      const { request } = await keepRequest(stage);
      const watch = stage.context.store.behind({ ...closedWall, operator: true });
      const late = await watch.transact((tx) => takeReminders(tx, request.expiresAt));
      expect(late.filter(({ id }) => id === request.id)).toEqual([]);
      const second = await keepRequest(stage);
      await settle(stage, second.request, 'revoked');
      const due = instant(stage.clock.now + reminderDays * dayMs);
      const taken = await watch.transact((tx) => takeReminders(tx, due));
      expect(taken.filter(({ id }) => id === second.request.id)).toEqual([]);
    },
  },
});

async function makeRequest(stage: Stage) {
  const { id: recordId } = await seedRecord(stage);
  const { now } = stage.clock;
  const request: witnesses.WitnessRequest = {
    id: freshId<'witness-request'>(stage.context),
    workspaceId: stage.context.scope.workspaceId,
    recordId,
    revision: 1,
    versionHash: hashOf('leaf'),
    shown: ['what', 'after'],
    witness: 'Nia',
    email: 'nia@example.org',
    relation: 'peer',
    note: 'Hi',
    asker: 'Ada',
    askedBy: null,
    createdAt: now,
    expiresAt: instant(now + requestDays * dayMs),
    state: 'waiting',
    sentBy: 'mail',
    reminders: 0,
    remindAt: instant(now + reminderDays * dayMs),
    draft: null,
    settledAt: null,
    heardAt: null,
    reason: '',
    testimonialId: null,
  };
  return { request, secretHash: freshHash(stage) };
}

async function keepRequest(stage: Stage) {
  const made = await makeRequest(stage);
  const { store, scope } = stage.context;
  await store.transact((tx) => witnesses.insertWitnessRequest(tx, scope, made));
  return made;
}

/** Requests that Ada made herself. */
async function keepOwn(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const asked = async () => {
    const { request, secretHash } = await makeRequest(ada);
    const own = { ...request, askedBy: ada.account.id };
    const { store, scope } = ada.context;
    await store.transact((tx) => witnesses.insertWitnessRequest(tx, scope, { request: own, secretHash }));
    return own;
  };
  return { ada, asked };
}

async function settle(
  { context: { store, scope }, clock }: Pick<Stage, 'context' | 'clock'>,
  { id }: witnesses.WitnessRequest,
  state: 'revoked' | 'declined' | 'signed' | 'withdrawn',
  from: 'waiting' | 'signed' = 'waiting',
) {
  await store.transact((tx) => witnesses.settleRequest(tx, scope, { id, from, state, at: clock.now }));
}

async function only({ context: { store, scope } }: Stage): Promise<witnesses.WitnessRequest> {
  const [request] = await witnesses.listWitnessRequests(store.db, scope);
  if (request === undefined) throw new Error('there is no request');
  return request;
}

const shown = ({ context }: Stage, guest: string) => context.store.behind({ ...closedWall, guest });

const freshHash = ({ context }: Stage): string => hashOf(freshId(context));
