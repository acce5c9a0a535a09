import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCards } from '../../src/contract/study/cards.ts';
import { listDecks } from '../../src/contract/study/decks.ts';
import { ask, importText } from './ask.ts';
import { findTroubles, ownFolder, type Running, startCairn, tryStart } from './cairn.ts';
import { type Device, listCounted, openDevice } from './device.ts';
import { type Dice, throwDice } from './dice.ts';

const answerRounds = 14;
const importRounds = 12;
const startRounds = 4;
const rowsPerImport = 4_000;

describe('a Cairn that is killed', () => {
  const folder = ownFolder('kill');
  let dice: Dice;
  let device: Device;
  let cairn: Running;

  beforeAll(async () => {
    dice = throwDice('killing at random moments');
    cairn = await startCairn(folder.path);
    const { cards } = await ask(cairn.address, listCards, { limit: 12 });
    device = openDevice(
      dice,
      cards.map(({ cardId }) => cardId),
    );
  });

  afterAll(async () => {
    await cairn.kill();
    folder.remove();
  });

  /** After a restart: what was acknowledged is there once, what was not is taken again, and the data agrees with itself. */
  const expectWhole = async (): Promise<void> => {
    const { seed } = dice;
    const [troubles] = await Promise.all([findTroubles(folder.path), device.resend(cairn.address)]);
    expect({ seed, troubles }).toEqual({ seed, troubles: [] });
    const expected = device.expected();
    expect({ seed, counted: await listCounted(cairn.address, expected.keys()) }).toEqual({ seed, counted: expected });
  };

  const restart = async (): Promise<void> => {
    await cairn.kill();
    cairn = await startCairn(folder.path);
  };

  test('keeps every acknowledged answer and undo exactly once', async () => {
    for (let round = 0; round < answerRounds; round += 1) {
      const hands = [1, 2, 3].map(() => untilGone(() => device.answer(cairn.address)));
      await pause(dice.below(150));
      await restart();
      expect(await Promise.all(hands)).toEqual(['gone', 'gone', 'gone']);
      await expectWhole();
    }
    expect(device.acknowledged()).toBeGreaterThan(answerRounds);
  });

  test('has an import as a whole or not at all, and as a whole once it said so', async () => {
    const startedAt = performance.now();
    expect(await importCards(cairn.address, 'Undisturbed')).toBe('done');
    const usualMs = performance.now() - startedAt;
    const fates = new Map([['Undisturbed', 'done']]);
    for (let round = 0; round < importRounds; round += 1) {
      const name = `Import ${round}`;
      const running = importCards(cairn.address, name).catch(() => 'cut off');
      const hand = untilGone(() => device.answer(cairn.address));
      await pause(dice.below(usualMs * 1.2));
      await restart();
      fates.set(name, await running);
      expect(await hand).toBe('gone');
      await expectWhole();
      await expectWholeImports(cairn.address, fates);
    }
  });

  test('has its starter decks as a whole, however often its first start was cut off', async () => {
    const fresh = ownFolder('kill-start');
    for (let round = 0; round < startRounds; round += 1)
      await tryStart(fresh.path, { killedAfterMs: 150 + dice.below(500) });
    const begun = await startCairn(fresh.path);
    try {
      const [mine, theirs] = await Promise.all([begun, cairn].map(({ address }) => ask(address, listDecks, {})));
      const starters = theirs?.decks.filter(({ origin }) => origin !== null);
      expect(mine?.decks.map(sizeOf)).toEqual(starters?.map(sizeOf));
      expect(await findTroubles(fresh.path)).toEqual([]);
    } finally {
      await begun.kill();
      fresh.remove();
    }
  });
});

const sizeOf = ({ name, cards }: { readonly name: string; readonly cards: number }) => ({ name, cards });

/** Repeats until the server is gone. Answers what it threw where that was anything else. */
async function untilGone(act: () => Promise<void>): Promise<unknown> {
  try {
    for (;;) await act();
  } catch (error) {
    // `fetch` throws a TypeError where nobody answers, and a SyntaxError where an answer breaks off.
    return error instanceof TypeError || error instanceof SyntaxError ? 'gone' : error;
  }
}

async function importCards(address: string, deckName: string): Promise<string> {
  const rows = Array.from({ length: rowsPerImport }, (_, at) => `${deckName}: what is ${at}?,It is ${at}.`);
  const { kind } = await importText(address, deckName, `front,back\n${rows.join('\n')}\n`);
  return kind;
}

async function expectWholeImports(address: string, fates: ReadonlyMap<string, string>): Promise<void> {
  const { decks } = await ask(address, listDecks, {});
  const found = new Map(decks.map(({ name, cards }) => [name, cards]));
  for (const [name, fate] of fates) {
    const cards = found.get(name);
    expect(fate).not.toBe('refusal');
    if (fate === 'done' || cards !== undefined) expect(cards, `${name}: ${fate}`).toBe(rowsPerImport);
  }
}
