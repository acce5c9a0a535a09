import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResponseOf } from '../../src/contract/base/endpoint.ts';
import { createToken } from '../../src/contract/account/tokens.ts';
import { getPreferences } from '../../src/contract/account/preferences.ts';
import { getCard, listCards } from '../../src/contract/study/cards.ts';
import { listDecks } from '../../src/contract/study/decks.ts';
import type { CardId } from '../../src/core/base/id.ts';
import type { Grant } from '../../src/core/base/role.ts';
import { engines } from '../stage/stage.ts';
import { ask, type Asked, importText } from './ask.ts';
import { findTroubles, ownFolder, runCairn, type Running, startCairn, type Wishes } from './cairn.ts';
import { openDevice } from './device.ts';
import { type Dice, throwDice } from './dice.ts';
import { openGroundHere, type Person, register, setupCodeOf, startSite } from './site.ts';

const answers = 25;
const rowsImported = 2_000;

describe('a local Cairn that moves to a server', () => {
  const local = ownFolder('move');
  let dice: Dice;
  let studied: readonly CardId[];
  let before: Awaited<ReturnType<typeof lookAt>>;

  /** Everything that somebody sees of what they have and know. */
  const lookAt = async (asked: Asked) => ({
    decks: await ask(asked, listDecks, {}),
    preferences: await ask(asked, getPreferences, {}),
    cards: await Promise.all(studied.map(async (cardId) => known(await ask(asked, getCard, { cardId })))),
  });

  beforeAll(async () => {
    dice = throwDice('moving to a server');
    const cairn = await startCairn(local.path);
    await importText(cairn.address, 'Brought along', rowsOf('Mine'));
    const { cards } = await ask(cairn.address, listCards, { limit: 8 });
    studied = cards.map(({ cardId }) => cardId);
    const device = openDevice(dice, studied);
    for (let at = 0; at < answers; at += 1) await device.answer(cairn.address);
    before = await lookAt(cairn.address);
    await cairn.stop();
  });
  afterAll(() => local.remove());

  describe.each(engines)('on %s', (engine) => {
    let ground: Awaited<ReturnType<typeof openGroundHere>>;
    let site: Running;
    let ada: Person;
    let usualMs = 0;

    beforeAll(async () => {
      ground = await openGroundHere(engine);
      site = await startSite(ground, ground);
      ada = await register(site.address, 'Ada', { invitation: await setupCodeOf(site), url: ground.url });
    });
    afterAll(async () => {
      await site.kill();
      ground.remove();
    });

    const tokenOf = async (person: Person, grants: readonly Grant[]): Promise<string> =>
      (await ask(person.at(site.address), createToken, { name: 'Move', grants, days: 1 })).secret;

    const move = (token: string, wishes?: Wishes) =>
      runCairn(local.path, ['move', '--to', ground.url, '--token', token], wishes);

    test('is refused with a token that does not grant to write, and nothing is kept', async () => {
      const had = await ask(ada.at(site.address), listDecks, {});
      expect(await move(await tokenOf(ada, ['read', 'study']))).toMatchObject({
        code: 3,
        out: '',
        complaints: 'This token does not grant "write". Make one that does under Settings, Tokens.\n',
      });
      expect(await ask(ada.at(site.address), listDecks, {})).toEqual(had);
    });

    test('is there whole, each deck, due day and answer, and stays as it was', async () => {
      const file = join(local.path, 'data', 'cairn.db');
      const hash = hashOf(file);
      const token = await tokenOf(ada, ['write']);
      const startedAt = performance.now();
      const moved = await move(token);
      usualMs = performance.now() - startedAt;
      expect(moved).toMatchObject({ code: 0, complaints: '', out: expect.stringMatching(/^Moved \d+ decks, /) });
      expect(await lookAt(ada.at(site.address))).toEqual(before);
      expect(await findTroubles(ground.folder, ground)).toEqual([]);
      expect(hashOf(file)).toBe(hash);
      expect(await move(token)).toMatchObject({
        code: 3,
        complaints:
          'Your account already has answers there. Move into an account that nobody has used yet. Nothing was moved.\n',
      });
    });

    test.each(['it', 'the server'])('is there whole or not at all when %s is killed meanwhile', async (victim) => {
      const ben = await register(site.address, `Ben${victim.length}`, { url: ground.url });
      const token = await tokenOf(ben, ['write']);
      const momentMs = usualMs * (0.5 + dice.below(500) / 1_000);
      const moving = move(token, victim === 'it' ? { killedAfterMs: momentMs } : {});
      if (victim === 'the server') {
        await pause(momentMs);
        await site.kill();
        site = await startSite(ground, ground);
      }
      await moving;
      // Where nothing has come there is room for all of it now.
      const again = await move(token);
      expect([0, 3], `seed ${dice.seed}: ${again.complaints}`).toContain(again.code);
      if (again.code === 3) expect(again.complaints).toContain('already has answers there');
      expect(await lookAt(ben.at(site.address))).toEqual(before);
      expect(await findTroubles(ground.folder, ground)).toEqual([]);
      expect(listUploads(ground.folder)).toEqual([]);
    });
  });
});

/** What stays as it is while time goes on. */
const known = ({ note, marks, memory, history }: ResponseOf<typeof getCard>) => ({ note, marks, memory, history });

const rowsOf = (name: string): string =>
  `front,back\n${Array.from({ length: rowsImported }, (_, at) => `${name}: what is ${at}?,It is ${at}.`).join('\n')}\n`;

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The files that came to a server and wait there. */
const listUploads = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /uploads[^/]*\/./.test(path));
