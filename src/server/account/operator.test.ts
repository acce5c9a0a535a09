import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMailServer } from '../../../test/harness/mailServer.ts';
import { type Person, seedOperator, seedPerson, visitOf } from '../../../test/stage/people.ts';
import { type House, openHouse, setStage, type Stage } from '../../../test/stage/stage.ts';
import { openOutbox } from '../../actions/account/outbox.ts';
import type { AccountId } from '../../core/base/id.ts';
import { hourMs, instant } from '../../core/base/instant.ts';
import { openMail } from '../base/mail/openMail.ts';
import type { PostSettings } from '../base/mail/post.ts';
import { mountOperator } from './operator.ts';
import { serverDoor } from './serverDoor.ts';

const url = 'https://cairn.example.org';

describe('the endpoints of whoever runs a Cairn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-operator-'));
  let house: House;
  let set: Stage;
  let dee: Person;
  let signedInAt = instant(0);

  beforeAll(async () => {
    house = await openHouse('sqlite');
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await house.tearDown();
  });

  beforeEach(async () => {
    set = await setStage(house.store);
    signedInAt = set.clock.now;
    dee = await seedPerson(set, 'Dee');
    await seedOperator(dee);
  });

  function serve(settings?: PostSettings) {
    const identity = {
      findSignedIn: async (headers: Headers) => {
        const accountId = headers.get('cookie') as AccountId | null;
        return accountId === null ? undefined : { accountId, sessionId: 'one', freshAt: signedInAt };
      },
    };
    const app = new Hono();
    const [door, outbox] = [serverDoor(visitOf(set), identity), openOutbox(visitOf(set))];
    const mail = openMail({ settings, outbox, log: () => undefined, countMail: () => undefined });
    const health = { findTroubles: async () => ['database'] };
    mountOperator(app, { door, identity, url, uploads: join(folder, 'uploads'), health, mail });
    const ask = async (way: string, as: Person, body?: object) => {
      const [method = '', path = ''] = way.split(' ');
      const init = { method, headers: { cookie: as.account.id }, ...(body && { body: JSON.stringify(body) }) };
      const response = await app.request(`${url}/api/operator${path}`, init);
      return { status: response.status, said: (await response.json()) as Readonly<Record<string, unknown>> };
    };
    return { ask, close: mail.close };
  }

  test('are closed to everybody else', async () => {
    const ben = await seedPerson(set, 'Ben');
    const { ask } = serve();
    const ways = ['GET /people', 'GET /standing', 'GET /storage', 'GET /letters', 'POST /mail/try'];
    for (const way of ways) expect(await ask(way, ben)).toMatchObject({ status: 403, said: { code: 'forbidden' } });
    expect(await ask(`POST /people/${dee.account.id}/change`, ben, { change: 'suspend' })).toMatchObject({
      status: 403,
    });
  });

  test('ask whoever signed in a while ago to sign in again before somebody is suspended or deleted', async () => {
    const ben = await seedPerson(set, 'Ben');
    const { ask } = serve();
    const suspend = () => ask(`POST /people/${ben.account.id}/change`, dee, { change: 'suspend' });
    const remove = (email: string) =>
      ask(`POST /people/${ben.account.id}/delete`, dee, { email, publications: 'remove' });
    set.clock.now = instant(set.clock.now + hourMs);
    expect(await suspend()).toMatchObject({ status: 403, said: { code: 'stale-sign-in' } });
    expect(await remove(ben.account.email)).toMatchObject({ status: 403, said: { code: 'stale-sign-in' } });
    signedInAt = set.clock.now;
    expect(await suspend()).toEqual({ status: 200, said: { done: true } });
    expect(await remove('other@example.org')).toMatchObject({ status: 409, said: { code: 'not-confirmed' } });
    expect(await remove(ben.account.email)).toEqual({ status: 200, said: { done: true } });
    expect(await suspend()).toMatchObject({ status: 404, said: { code: 'no-account' } });
  });

  test('tell how it is, which versions run, and what waits to be imported', async () => {
    const { ask } = serve();
    expect((await ask('GET /standing', dee)).said).toMatchObject({
      troubles: ['database'],
      mail: { isSet: false },
      versions: { cairn: expect.stringMatching(/^\d+\.\d+\.\d+/), node: process.version, engine: 'sqlite' },
    });
    expect((await ask('GET /storage', dee)).said).toMatchObject({ uploads: { files: 0, bytes: 0 } });
    mkdirSync(join(folder, 'uploads'));
    writeFileSync(join(folder, 'uploads', 'cards'), 'front,back\n');
    expect((await ask('GET /storage', dee)).said).toMatchObject({ uploads: { files: 1, bytes: 11 } });
  });

  test('send a mail to whoever asks, and tell what the mail server says', async () => {
    const taking = await startMailServer();
    const { ask, close } = serve({ url: `smtp://${taking.place}`, from: 'cairn@example.org' });
    expect((await ask('POST /mail/try', dee)).said).toEqual({ to: dee.account.email, failure: null });
    expect(taking.brought).toMatchObject([{ to: [{ address: dee.account.email }], subject: 'Cairn can send mail' }]);
    await close();
    await taking.stop();

    const refusing = await startMailServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 })),
    });
    const refused = serve({ url: `smtp://${refusing.place}`, from: 'cairn@example.org' });
    const { failure } = (await refused.ask('POST /mail/try', dee)).said;
    expect(failure).toMatch(/550 No such mailbox here/);
    await refused.close();
    await refusing.stop();
  });

  test('tell what waits, and forget what was handed on', async () => {
    const { ask } = serve();
    expect((await ask('POST /mail/try', dee)).said).toMatchObject({
      failure: expect.stringMatching(/^No mail server/),
    });
    const link = `${url}/sign-in/link#abc`;
    await openOutbox(visitOf(set)).keep({ to: dee.account.email, subject: '', text: `Open it.\n\n${link}\n` }, null);
    const { letters } = (await ask('GET /letters', dee)).said as { letters: readonly { readonly id: string }[] };
    expect(letters).toMatchObject([{ to: dee.account.email, kind: 'sign-in', link }]);
    expect(await ask(`DELETE /letters/${letters[0]?.id}`, dee)).toMatchObject({ status: 200 });
    expect((await ask('GET /letters', dee)).said).toEqual({ letters: [] });
  });
});
