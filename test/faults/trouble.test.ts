import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { getCard, listCards } from '../../src/contract/study/cards.ts';
import { listDecks } from '../../src/contract/study/decks.ts';
import { answerCard } from '../../src/contract/study/sessions.ts';
import { dayMs, type Instant, instant, minuteMs } from '../../src/core/base/instant.ts';
import type { CardId } from '../../src/core/base/id.ts';
import { findPlainUser } from '../harness/plainUser.ts';
import { ask, importText, tryAsk } from './ask.ts';
import { type Ended, findTroubles, ownFolder, type Running, startCairn, tryStart, type Wishes } from './cairn.ts';
import { freshId } from './device.ts';

const refused = 3;

describe('when something stands in the way, Cairn', () => {
  const open: Running[] = [];
  const folders: ReturnType<typeof ownFolder>[] = [];

  afterEach(async () => {
    for (const cairn of open.splice(0)) await cairn.kill();
    for (const folder of folders.splice(0)) folder.remove();
  });

  const newFolder = (): string => {
    const folder = ownFolder('trouble');
    folders.push(folder);
    return folder.path;
  };

  const start = async (folder: string, wishes?: Wishes): Promise<Running> => {
    const cairn = await startCairn(folder, wishes);
    open.push(cairn);
    return cairn;
  };

  test('tells a second one which process has the data, and where to find it', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const second = await expectEnd(tryStart(folder));
    expect(second).toEqual({
      code: refused,
      out: '',
      complaints: `Another Cairn (process ${first.pid} at ${first.address}) is using ${join(folder, 'data', 'cairn.db')}. Use that one, stop it, or name another folder with --data.\n`,
    });
    expect(await findTroubles(folder)).toEqual([]);
  });

  test('finishes what is in flight when it is asked to stop', async () => {
    const folder = newFolder();
    const cairn = await start(folder);
    const rows = Array.from({ length: 8_000 }, (_, at) => `Question ${at},Answer ${at}`).join('\n');
    const running = importText(cairn.address, 'In flight', `front,back\n${rows}\n`);
    await pause(250);
    const stopped = await cairn.stop();
    expect(await running).toMatchObject({ kind: 'done', report: { added: 8_000 } });
    expect(stopped).toMatchObject({ code: 0, complaints: '' });
    const again = await start(folder);
    const { decks } = await ask(again.address, listDecks, {});
    expect(decks.find(({ name }) => name === 'In flight')?.cards).toBe(8_000);
  });

  test('stops at once while a browser keeps its connection open', async () => {
    const cairn = await start(newFolder());
    await fetch(`${cairn.address}/api/today`);
    const askedAt = performance.now();
    expect((await cairn.stop()).code).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(2_000);
  });

  test('says that its port is taken, and leaves the data free', async () => {
    const folder = newFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await expectEnd(tryStart(folder, { port }));
    other.close();
    expect(ended).toMatchObject({
      code: refused,
      complaints: `Port ${port} is in use by another program. Choose another one: npm start -- --port ${port + 1}\n`,
    });
    await start(folder);
  });

  test('leaves data alone that a newer one has written', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const file = join(folder, 'data', 'cairn.db');
    const data = new DatabaseSync(file);
    data.prepare("insert into kysely_migration values ('9999-tomorrow', '2030-01-01T00:00:00Z')").run();
    data.close();
    const before = hashOf(file);
    const ended = await expectEnd(tryStart(folder));
    expect(ended).toEqual({
      code: refused,
      out: '',
      complaints:
        'This data was written by a newer Cairn (it has the step 9999-tomorrow). Update Cairn, or open a backup made with this version. Nothing was changed.\n',
    });
    expect(hashOf(file)).toBe(before);
  });

  test('says that a file is no data of its own', async () => {
    const folder = newFolder();
    const file = join(folder, 'data', 'cairn.db');
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, 'Dear diary,\n'.repeat(500));
    const ended = await expectEnd(tryStart(folder));
    expect(ended.code).toBe(refused);
    expect(ended.complaints).toBe(
      `${file} is not a Cairn data file, or it is damaged. Bring a backup back with "cairn restore FILE", or move the file away to start afresh.\n`,
    );
    expect(readFileSync(file, 'utf8')).toContain('Dear diary');
  });

  test('says that it may not write to a folder', async () => {
    const folder = newFolder();
    const user = findPlainUser();
    chmodSync(folder, 0o755);
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, 0o555);
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid ?? user.uid);
    const ended = await expectEnd(tryStart(folder, { user }));
    expect(ended).toEqual({
      code: refused,
      out: '',
      complaints: `Cairn cannot open or write ${join(data, 'cairn.db')}. Give yourself the right to write there, or name another folder with --data.\n`,
    });
    chmodSync(data, 0o755);
  });

  test('says that it may only read its data, and keeps it', async () => {
    const folder = newFolder();
    const data = join(folder, 'data');
    await (await start(folder)).stop();
    const user = findPlainUser();
    chmodSync(folder, 0o755);
    for (const path of [join(data, 'cairn.db'), data]) {
      if (user.uid !== undefined) chownSync(path, user.uid, user.gid ?? user.uid);
      chmodSync(path, path === data ? 0o555 : 0o444);
    }
    const before = hashOf(join(data, 'cairn.db'));
    const ended = await expectEnd(tryStart(folder, { user }));
    expect(ended.code).toBe(refused);
    expect(ended.complaints).toContain('Give yourself the right to write there');
    expect(hashOf(join(data, 'cairn.db'))).toBe(before);
    chmodSync(data, 0o755);
  });

  test('refuses with a sentence when the disk is full, and keeps all it has acknowledged', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const sizeKb = Math.ceil(statSync(join(folder, 'data', 'cairn.db')).size / 1_024);
    const limited = await start(folder, { fileLimitKb: sizeKb + 64 });
    const { cards } = await ask(limited.address, listCards, { limit: 50 });
    const kept: CardId[] = [];
    let no: Awaited<ReturnType<typeof tryAsk>> | undefined;
    for (const { cardId } of [...cards, ...cards, ...cards, ...cards, ...cards, ...cards]) {
      const answered = await tryAsk(limited.address, answerCard, { review: reviewOf(cardId, instant(Date.now())) });
      if (answered.status !== 200) {
        no = answered;
        break;
      }
      kept.push(cardId);
    }
    expect(no).toMatchObject({ status: 507, body: { kind: 'refusal', code: 'disk' } });
    expect(no?.body).toHaveProperty(
      'message',
      expect.stringMatching(/^This was not kept\. .*it may be full.* what was saved before is still there\.$/),
    );
    const rows = Array.from({ length: 20_000 }, (_, at) => `Question ${at},Answer ${at}`).join('\n');
    expect(await importText(limited.address, 'Too much', `front,back\n${rows}\n`)).toMatchObject({
      kind: 'refusal',
      code: 'disk',
    });
    await limited.kill();
    const roomy = await start(folder);
    expect(await findTroubles(folder)).toEqual([]);
    const { decks } = await ask(roomy.address, listDecks, {});
    expect(decks.map(({ name }) => name)).not.toContain('Too much');
    const counts = Object.entries(Object.groupBy(kept, (cardId) => cardId));
    for (const [cardId, answers = []] of counts) {
      const { history } = await ask(roomy.address, getCard, { cardId: cardId as CardId });
      expect(history).toHaveLength(answers.length);
    }
    expect(kept.length).toBeGreaterThan(0);
  });

  test('sorts in answers of a device whose clock jumped back, and refuses those from the future', async () => {
    const folder = newFolder();
    const { address } = await start(folder);
    const { cards } = await ask(address, listCards, { limit: 1 });
    const cardId = cards[0]?.cardId ?? freshId<'card'>();
    const now = Date.now();
    const moments = [now, now - 3 * dayMs, now - 3 * dayMs + minuteMs, now - 40 * dayMs].map(instant);
    for (const moment of moments) await ask(address, answerCard, { review: reviewOf(cardId, moment) });
    const { history } = await ask(address, getCard, { cardId });
    expect(history.map(({ answeredAt }) => answeredAt)).toEqual(moments.toSorted((one, other) => one - other));
    const ahead = await tryAsk(address, answerCard, { review: reviewOf(cardId, instant(now + 3 * dayMs)) });
    expect(ahead).toMatchObject({ status: 409, body: { code: 'wrong-clock' } });
    expect(await findTroubles(folder)).toEqual([]);
  });
});

async function expectEnd(starting: Promise<Running | Ended>): Promise<Ended> {
  const started = await starting;
  if (!('address' in started)) return started;
  await started.kill();
  throw new Error('Cairn started where it must not');
}

const reviewOf = (cardId: CardId, answeredAt: Instant) => ({
  id: freshId<'review'>(),
  cardId,
  grade: 'good' as const,
  answeredAt,
  spentMs: 2_000,
  deviceId: freshId<'device'>(),
});

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
