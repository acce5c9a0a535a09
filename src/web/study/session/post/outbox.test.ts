import { describe, expect, test } from 'vitest';
import { instant } from '../../../../core/base/instant.ts';
import { makeId } from '../../../../core/base/id.ts';
import { createOutbox, type Delivery, type Letter, type Shelf } from './outbox.ts';

const undo = (at: number): Letter => ({
  kind: 'undo',
  request: {
    id: makeId<'undo'>(instant(1_700_000_000_000 + at), new Uint8Array(10)),
    reviewId: makeId<'review'>(instant(1_700_000_000_000 + at), new Uint8Array(10)),
    at: instant(1_700_000_000_000 + at),
    deviceId: makeId<'device'>(instant(1_700_000_000_000), new Uint8Array(10)),
  },
});

const refused = (letter: Letter): Delivery => ({ kind: 'refused', letter, message: 'No.' });

function shelf(kept = new Map<string, string>()): Shelf & { readonly kept: Map<string, string> } {
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (label) => kept.get(label) ?? null,
    setItem: (label, written) => void kept.set(label, written),
    removeItem: (label) => void kept.delete(label),
  };
}

/** A server that can be away, and remembers what reached it. */
function server() {
  const got: Letter[] = [];
  const state = { isAway: false };
  const carry = async (letter: Letter): Promise<Delivery> => {
    await Promise.resolve();
    if (state.isAway) throw new Error('away');
    got.push(letter);
    return refused(letter);
  };
  return { got, state, carry };
}

describe('the outbox', () => {
  test('sends letters in the order they were written', async () => {
    const { got, carry } = server();
    const outbox = createOutbox(shelf(), carry);
    for (const at of [3, 1, 2]) outbox.send(undo(at));
    await outbox.settled();
    expect(got).toEqual([undo(3), undo(1), undo(2)]);
    expect(outbox.post()).toEqual({ unsent: 0, isAway: false });
  });

  test('keeps what the server has not acknowledged, says how many wait, and sends them when it is back', async () => {
    const { got, state, carry } = server();
    const kept = shelf();
    const outbox = createOutbox(kept, carry);
    state.isAway = true;
    outbox.send(undo(1));
    await outbox.settled();
    outbox.send(undo(2));
    expect(outbox.post()).toEqual({ unsent: 2, isAway: true });
    expect(kept.kept.size).toBe(2);
    state.isAway = false;
    outbox.retry();
    await outbox.settled();
    expect(got).toEqual([undo(1), undo(2)]);
    expect(kept.kept.size).toBe(0);
  });

  test('sends after a reload what the page before left behind, oldest first', async () => {
    const { state, carry } = server();
    const kept = shelf();
    state.isAway = true;
    const before = createOutbox(kept, carry);
    before.send(undo(2));
    before.send(undo(1));
    await before.settled();
    const { got, carry: carryNow } = server();
    await createOutbox(shelf(new Map(kept.kept)), carryNow).settled();
    expect(got).toEqual([undo(1), undo(2)]);
  });

  test('gives up a refused letter and tells why', async () => {
    const { carry } = server();
    const outbox = createOutbox(shelf(), carry);
    const told: Delivery[] = [];
    outbox.onDelivery((delivery) => told.push(delivery));
    outbox.send(undo(1));
    await outbox.settled();
    expect(told).toEqual([refused(undo(1))]);
    expect(outbox.post().unsent).toBe(0);
  });

  test('clears away what it cannot read and leaves alone what is not its own', async () => {
    const kept = shelf(
      new Map([
        ['cairn.unsent.1', 'torn{'],
        ['cairn.unsent.2', '{"kind":"poem"}'],
        ['cairn.theme', 'dark'],
      ]),
    );
    const { got, carry } = server();
    await createOutbox(kept, carry).settled();
    expect(got).toEqual([]);
    expect([...kept.kept.keys()]).toEqual(['cairn.theme']);
  });

  test('never sends the letters of one person as those of another', async () => {
    const kept = shelf();
    const away = server();
    away.state.isAway = true;
    const ofAda = createOutbox(kept, away.carry, 'cairn.unsentBy.ADA.');
    ofAda.send(undo(1));
    await ofAda.settled();
    for (const prefix of ['cairn.unsentBy.BEN.', undefined]) {
      const { got, carry } = server();
      await createOutbox(kept, carry, prefix).settled();
      expect(got).toEqual([]);
    }
    const { got, carry } = server();
    await createOutbox(kept, carry, 'cairn.unsentBy.ADA.').settled();
    expect(got).toEqual([undo(1)]);
  });
});
