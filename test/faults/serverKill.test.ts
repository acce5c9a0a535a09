import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteAccount } from '../../src/contract/account/me.ts';
import { getMe } from '../../src/contract/account/who.ts';
import { signHead } from '../../src/contract/ledger/proofs.ts';
import { addRecord, getRecord } from '../../src/contract/ledger/records.ts';
import { createDeck, listDecks } from '../../src/contract/study/decks.ts';
import { acceptUpdate, followDeck, listFollows } from '../../src/contract/study/following.ts';
import { getPublication, publishDeck } from '../../src/contract/study/publications.ts';
import type { DeckId, PublicationId, RecordId } from '../../src/core/base/id.ts';
import { engines } from '../stage/stage.ts';
import { ask, type Asked, fetchAt, importText } from './ask.ts';
import { lookOver, ownFolder, runCairn, type Running } from './cairn.ts';
import { type Dice, throwDice } from './dice.ts';
import { type Ground, openBrowser, openGround, type Person, register, setupCodeOf, signIn, startSite } from './site.ts';

const rounds = 2;
const rowsAtOnce = 600;
const appendsAtOnce = 60;
const details = { title: 'Scope', visibility: 'public', licence: 'CC-BY-4.0' } as const;

describe.each(engines)('a server on %s that is killed', (engine) => {
  let dice: Dice;
  let ground: Ground;
  let site: Running;
  let ada: Person;
  let ben: Person;

  beforeAll(async () => {
    dice = throwDice(`killing a server on ${engine} at random moments`);
    ground = await openGround(engine);
    site = await startSite(ground);
    ada = await register(site.address, 'Ada', { invitation: await setupCodeOf(site) });
    ben = await register(site.address, 'Ben');
  });
  afterAll(async () => {
    await site.kill();
    ground.remove();
  });

  const as = (person: Person): Asked => person.at(site.address);

  /** Begins something, kills the server at some moment of the time it usually takes, and starts it again. */
  const cutOff = async (usualMs: number, act: () => Promise<unknown>): Promise<'done' | 'cut off'> => {
    const fate = act().then(
      () => 'done' as const,
      (error: unknown) => {
        if (error instanceof TypeError || error instanceof SyntaxError) return 'cut off' as const;
        throw error;
      },
    );
    await pause(dice.below(usualMs * 1.2));
    await site.kill();
    site = await startSite(ground);
    return fate;
  };

  const expectSound = async (): Promise<void> => {
    const { damage, troubles } = await lookOver(ground.folder, ground);
    expect({ seed: dice.seed, damage, troubles }).toEqual({ seed: dice.seed, damage: [], troubles: [] });
  };

  describe('in the middle of publishing or taking an update in', () => {
    let deckId: DeckId;
    let publicationId: PublicationId;

    const publish = () => ask(as(ada), publishDeck, { deckId, ...details });
    const lookAtDeck = async () => {
      const { publication, changes } = await ask(as(ada), getPublication, { deckId });
      return { version: publication?.version, notes: publication?.notes, added: changes.added };
    };
    const takeIn = (toVersion: number) => ask(as(ben), acceptUpdate, { publicationId, toVersion });
    const lookAtFollow = async () => {
      const { follows } = await ask(as(ben), listFollows, {});
      const { decks } = await ask(as(ben), listDecks, {});
      return { version: follows[0]?.version, cards: decks.find(({ name }) => name === details.title)?.cards };
    };

    test('has all of it or nothing', async () => {
      ({ id: deckId } = await ask(as(ada), createDeck, { name: 'Scope' }));
      await importText(as(ada), { deckId }, rowsOf('First'));
      const [published, publishMs] = await timed(publish);
      ({ publicationId } = published);
      const [, takeInMs] = await timed(() => ask(as(ben), followDeck, { publicationId }));
      for (let round = 1; round <= rounds; round += 1) {
        const [before, after] = [round * rowsAtOnce, (round + 1) * rowsAtOnce];
        await importText(as(ada), { deckId }, rowsOf(`Round ${round}`));
        const fate = await cutOff(publishMs, publish);
        const found = await lookAtDeck();
        const isOut = fate === 'done' || found.version === round + 1;
        expect(found).toEqual(
          isOut ? { version: round + 1, notes: after, added: 0 } : { version: round, notes: before, added: rowsAtOnce },
        );
        if (!isOut) expect(await publish()).toMatchObject({ version: round + 1, changes: { added: rowsAtOnce } });
        const taking = await cutOff(takeInMs, () => takeIn(round + 1));
        const had = await lookAtFollow();
        const isIn = taking === 'done' || had.version === round + 1;
        expect(had).toEqual(isIn ? { version: round + 1, cards: after } : { version: round, cards: before });
        if (!isIn) await takeIn(round + 1);
        expect(await lookAtFollow()).toEqual({ version: round + 1, cards: after });
      }
      await expectSound();
    });
  });

  test('in the middle of appends has every record that it answered for, and a log that goes on from the heads it signed', async () => {
    const answered: RecordId[] = [];
    const append = async (at: number): Promise<void> => {
      const sent = { kind: 'team', standing: 'draft', fields: { name: `Team ${at}` } } as const;
      answered.push((await ask(as(ada), addRecord, sent)).id);
    };
    const appendMany = async (): Promise<void> => {
      const fates = await Promise.allSettled(Array.from({ length: appendsAtOnce }, (_, at) => append(at)));
      for (const fate of fates) if (fate.status === 'rejected') throw fate.reason;
    };
    const [, usualMs] = await timed(appendMany);
    for (let round = 0; round < rounds; round += 1) {
      await ask(as(ada), signHead, {});
      await cutOff(usualMs, appendMany);
    }
    for (const recordId of answered)
      expect((await ask(as(ada), getRecord, { recordId })).record, `seed ${dice.seed}`).toMatchObject({ revision: 1 });
    await expectSound();
  });

  test('has an import as a whole or not at all', async () => {
    const [whole, usualMs] = await timed(() => importText(as(ada), 'Undisturbed', rowsOf('Calm')));
    expect(whole).toMatchObject({ kind: 'done' });
    const fate = await cutOff(usualMs, () => importText(as(ada), 'Cut off', rowsOf('Cut off')));
    const { decks } = await ask(as(ada), listDecks, {});
    const cards = decks.find(({ name }) => name === 'Cut off')?.cards;
    expect(fate === 'done' ? [rowsAtOnce] : [rowsAtOnce, undefined], `seed ${dice.seed}`).toContain(cards);
  });

  test('has an account with everything in it or without, and ends the deletion when it is asked for again', async () => {
    const before = await lookOver(ground.folder, ground);
    const remove = (person: Person) => ask(as(person), deleteAccount, { email: person.email, publications: 'remove' });
    const cleo = await register(site.address, 'Cleo');
    await settle(as(cleo));
    const [, usualMs] = await timed(() => remove(cleo));

    const dora = await register(site.address, 'Dora');
    const { slug } = await settle(as(dora));
    const { decks } = await ask(as(dora), listDecks, {});
    await cutOff(usualMs, () => remove(dora));
    const { account, workspaces } = await ask(as(dora), getMe, {});
    if (workspaces.length > 0) expect((await ask(as(dora), listDecks, {})).decks).toEqual(decks);
    if (account !== null) await remove(dora);
    await expect(signIn(site.address, dora)).rejects.toThrow('could not sign in');
    expect((await fetchAt(openBrowser()(site.address), `/d/${slug}`)).status).toBe(404);
    expect(await lookOver(ground.folder, ground)).toEqual(before);
  });

  test('is whole in a backup, which is sound where it is restored', async () => {
    const file = join(ground.folder, 'backup');
    const elsewhere = ownFolder('site-restored');
    expect(await runCairn(ground.folder, ['backup', file], ground)).toMatchObject({ code: 0 });
    expect(await runCairn(elsewhere.path, ['restore', file])).toMatchObject({ code: 0 });
    const restored = await lookOver(elsewhere.path);
    elsewhere.remove();
    expect(restored).toEqual({ ...(await lookOver(ground.folder, ground)), damage: [], troubles: [] });
  });
});

/** Gives somebody a deck that is published. */
async function settle(asked: Asked) {
  const { id: deckId } = await ask(asked, createDeck, { name: 'Of my own' });
  await importText(asked, { deckId }, rowsOf('Mine'));
  return ask(asked, publishDeck, { deckId, ...details, title: 'Of my own' });
}

async function timed<Answer>(act: () => Promise<Answer>): Promise<readonly [Answer, number]> {
  const startedAt = performance.now();
  return [await act(), performance.now() - startedAt];
}

const rowsOf = (name: string): string =>
  `front,back\n${Array.from({ length: rowsAtOnce }, (_, at) => `${name}: what is ${at}?,It is ${at}.`).join('\n')}\n`;
