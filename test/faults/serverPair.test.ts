import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation, invite, invitePerson } from '../../src/contract/account/invitations.ts';
import { listAudit } from '../../src/contract/account/me.ts';
import { createToken, revokeToken } from '../../src/contract/account/tokens.ts';
import { createWorkspace, listMembers } from '../../src/contract/account/workspaces.ts';
import { getMe } from '../../src/contract/account/who.ts';
import type { Endpoint } from '../../src/contract/base/endpoint.ts';
import { createDeck, listDecks } from '../../src/contract/study/decks.ts';
import { acceptUpdate, followDeck } from '../../src/contract/study/following.ts';
import { addNote } from '../../src/contract/study/notes.ts';
import { getPublication, publishDeck, withdrawPublication } from '../../src/contract/study/publications.ts';
import { limits, windowStart } from '../../src/core/account/limits.ts';
import { instant } from '../../src/core/base/instant.ts';
import { written } from '../stage/seed.ts';
import { ask, type Asked, fetchAt, jsonOf, tryAsk } from './ask.ts';
import { findTroubles, type Running } from './cairn.ts';
import {
  type Ground,
  openBrowser,
  openGround,
  type Person,
  register,
  setupCodeOf,
  signIn,
  startSite,
  tryPassword,
} from './site.ts';

describe.skipIf(inject('postgresUrl') === null)('two processes over one database', () => {
  let ground: Ground;
  let one: Running;
  let other: Running;
  let ada: Person;
  let ben: Person;

  beforeAll(async () => {
    ground = await openGround('postgres');
    const env = { CAIRN_REGISTRATION: 'invite' };
    [one, other] = await Promise.all([startSite(ground, { env }), startSite(ground, { env })]);
    ada = await registerFirst([one, other]);
    ben = await register(other.address, 'Ben', { invitation: await invitationOf(ada, 'ben@example.org') });
  });
  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()]);
    ground.remove();
  });

  /** Whom an address is invited as, by the secret of the link. */
  const invitationOf = async (inviter: Person, email: string): Promise<string> =>
    secretIn(await ask(inviter.at(one.address), invitePerson, { email }));

  const accountAt = async (asked: Asked): Promise<string | undefined> => (await ask(asked, getMe, {})).account?.email;

  /** Asks both processes the same at the same moment. */
  const askBoth = async <E extends Endpoint>(person: Person, endpoint: E, request: Parameters<typeof tryAsk<E>>[2]) => {
    const answers = await Promise.all([one, other].map(({ address }) => tryAsk(person.at(address), endpoint, request)));
    return answers.toSorted((first, second) => first.status - second.status);
  };

  test('that begin at once on an empty one both serve, and one person comes to run them', async () => {
    expect((await fetchAt(one.address, '/readyz')).status).toBe(200);
    expect((await fetchAt(other.address, '/readyz')).status).toBe(200);
    const { entries } = await ask(ada.at(other.address), listAudit, { event: 'operator-made' });
    expect(entries.map(({ name }) => name)).toEqual(['Ada']);
    expect(one.complaints() + other.complaints()).not.toContain('"error"');
  });

  test('know whoever has signed in at one of them, until they have signed out at one of them', async () => {
    const { at } = await signIn(one.address, ben);
    expect(await accountAt(at(other.address))).toBe(ben.email);
    await fetchAt(at(other.address), '/api/auth/sign-out', { method: 'POST', ...jsonOf({}) });
    expect(await accountAt(at(one.address))).toBeUndefined();
  });

  test('forget a session at once that was revoked at one of them', async () => {
    const [kept, revoked] = [await signIn(one.address, ben), await signIn(other.address, ben)];
    expect(await accountAt(revoked.at(one.address))).toBe(ben.email);
    const ended = await fetchAt(kept.at(one.address), '/api/auth/revoke-other-sessions', {
      method: 'POST',
      ...jsonOf({}),
    });
    expect(ended.status).toBe(200);
    expect(await accountAt(revoked.at(other.address))).toBeUndefined();
    expect(await accountAt(kept.at(other.address))).toBe(ben.email);
    ben = kept;
  });

  test('take a token that was made at one of them, until it was revoked at one of them', async () => {
    const made = await ask(ada.at(one.address), createToken, { name: 'Script', grants: ['read'], days: 1 });
    const shown = { ...openBrowser()(other.address).headers, authorization: `Bearer ${made.secret}` };
    const tokenAt = ({ address }: Running) => tryAsk({ address, headers: shown }, listDecks, {});
    expect(await tokenAt(other)).toMatchObject({ status: 200 });
    await ask(ada.at(other.address), revokeToken, { tokenId: made.token.id });
    expect(await tokenAt(one)).toMatchObject({ status: 401 });
    expect(await tokenAt(other)).toMatchObject({ status: 401 });
  });

  test('count the tries to sign in together, however they are spread', async () => {
    await passBorder();
    const { most } = limits['sign-in'];
    const browser = openBrowser();
    const tries = Array.from({ length: 2 * most }, (_, at) => (at % 2 === 0 ? one : other));
    const answers = await Promise.all(
      tries.map(({ address }) => tryPassword(browser(address), ben.email, 'not-this-one-at-all')),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(most);
    expect(statuses.filter((status) => status === 429)).toHaveLength(most);
    expect((await tryPassword(openBrowser()(other.address), ben.email, 'not-this-one-at-all')).status).toBe(401);
  });

  describe('with a deck', () => {
    const details = { title: 'Scope', visibility: 'public', licence: 'CC-BY-4.0' } as const;

    const writeDeck = async (name: string) => {
      const { id: deckId } = await ask(ada.at(one.address), createDeck, { name });
      await write(deckId, `The first of ${name}?`);
      return deckId;
    };
    const write = (deckId: Awaited<ReturnType<typeof writeDeck>>, front: string) =>
      ask(ada.at(one.address), addNote, { deckId, content: written({ front }) });
    const pageAt = async ({ address }: Running, slug: string): Promise<{ status: number; html: string }> => {
      const page = await fetchAt(openBrowser()(address), `/d/${slug}`);
      return { status: page.status, html: await page.text() };
    };

    test('show at once what was published at the other, and no longer what was withdrawn there', async () => {
      const deckId = await writeDeck('Pages');
      const { slug } = await ask(ada.at(one.address), publishDeck, { deckId, ...details });
      expect((await pageAt(other, slug)).html).toContain('The first of Pages?');
      await write(deckId, 'The second of Pages?');
      await ask(ada.at(one.address), publishDeck, { deckId, ...details });
      expect((await pageAt(other, slug)).html).toContain('The second of Pages?');
      await ask(ada.at(one.address), withdrawPublication, { deckId });
      expect((await pageAt(other, slug)).status).toBe(404);
      expect((await pageAt(one, slug)).status).toBe(404);
    });

    test('publish one version when both are asked at once', async () => {
      const deckId = await writeDeck('Twice');
      for (const version of [1, 2, 3]) {
        const [first, second] = await askBoth(ada, publishDeck, { deckId, ...details });
        expect(first).toMatchObject({ status: 200, body: { version, changes: { added: 1, changed: 0, removed: 0 } } });
        expect(second).toMatchObject({ status: 409, body: { code: 'nothing-new' } });
        const { publication, changes } = await ask(ada.at(other.address), getPublication, { deckId });
        expect(publication).toMatchObject({ version, notes: version, cards: version });
        expect(changes).toEqual({ added: 0, changed: 0, removed: 0 });
        await write(deckId, `Number ${version} of Twice?`);
      }
    });

    test('let somebody follow once, and take an update in once, when both are asked at once', async () => {
      const deckId = await writeDeck('Followed');
      const { publicationId } = await ask(ada.at(one.address), publishDeck, { deckId, ...details });
      const [followed, again] = await askBoth(ben, followDeck, { publicationId });
      expect(followed).toMatchObject({ status: 200, body: { version: 1, notes: 1 } });
      expect(again).toMatchObject({ status: 409, body: { code: 'already-following' } });
      await write(deckId, 'The second of Followed?');
      await ask(ada.at(one.address), publishDeck, { deckId, ...details });
      const answers = await askBoth(ben, acceptUpdate, { publicationId, toVersion: 2 });
      const taken = answers.filter(({ status }) => status === 200).map(({ body }) => acceptUpdate.response.parse(body));
      expect(taken.reduce((added, { counts }) => added + counts.add, 0)).toBe(1);
      const { decks } = await ask(ben.at(other.address), listDecks, {});
      expect(decks.filter(({ origin }) => origin === null)).toMatchObject([{ name: 'Scope', cards: 2 }]);
      const { publication } = await ask(ada.at(other.address), getPublication, { deckId });
      expect(publication?.followers).toBe(1);
    });
  });

  test('accept an invitation once when both are asked at once', async () => {
    const { workspaceId } = await ask(ada.at(one.address), createWorkspace, { name: 'Guild' });
    const inGuild = inWorkspace(ada.at(one.address), workspaceId);
    const secret = secretIn(await ask(inGuild, invite, { email: ben.email, role: 'editor' }));
    const [joined, late] = await askBoth(ben, acceptInvitation, { secret });
    expect(joined).toMatchObject({ status: 200, body: { workspaceId } });
    expect(late).toMatchObject({ status: 404, body: { code: 'no-invitation' } });
    const { members } = await ask(inWorkspace(ben.at(other.address), workspaceId), listMembers, {});
    expect(members.map(({ name, role }) => `${name}: ${role}`)).toEqual(['Ada: owner', 'Ben: editor']);
    const { entries } = await ask(ada.at(one.address), listAudit, { event: 'member-joined' });
    expect(entries).toHaveLength(1);
  });

  test('leave data that agrees with itself', async () => {
    expect(await findTroubles(ground.folder, ground)).toEqual([]);
  });
});

/** Each process has printed a link to the first account; the one that was made last holds. */
async function registerFirst(processes: readonly Running[]): Promise<Person> {
  const tried = await Promise.allSettled(
    processes.map(async (running) => register(running.address, 'Ada', { invitation: await setupCodeOf(running) })),
  );
  const made = tried.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const [ada] = made;
  if (ada === undefined || made.length > 1) throw new Error(`${made.length} of the links led to an account`);
  return ada;
}

const secretIn = ({ link }: { readonly link: string }): string => link.split('#')[1] ?? '';

const inWorkspace = (asked: Exclude<Asked, string>, workspaceId: string): Asked => ({
  ...asked,
  headers: { ...asked.headers, 'cairn-workspace': workspaceId },
});

/** Waits for the next window where this one is about to end: tries on both sides of its border would count apart. */
async function passBorder(): Promise<void> {
  const { windowMs } = limits['sign-in'];
  const now = instant(Date.now());
  const leftMs = windowStart(now, windowMs) + windowMs - now;
  if (leftMs < 10_000) await pause(leftMs);
}
