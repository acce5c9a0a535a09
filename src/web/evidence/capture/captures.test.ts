import { describe, expect, test } from 'vitest';
import { makeId } from '../../../core/base/id.ts';
import { instant } from '../../../core/base/instant.ts';
import { Refused } from '../../base/call.ts';
import { type Capture, openCaptures, type Shelf } from './captures.ts';

const capture = (at: number): Capture => ({
  id: makeId<'record'>(instant(1_700_000_000_000 + at), new Uint8Array(10)),
  kind: 'impact',
  standing: 'draft',
  fields: { what: `Line ${at}` },
});

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

/** A server that can be away or refuse, and remembers what reached it. */
function server() {
  const got: Capture[] = [];
  const state: { failure: Refused | undefined } = { failure: undefined };
  const carry = async (sent: Capture): Promise<void> => {
    await Promise.resolve();
    if (state.failure !== undefined) throw state.failure;
    got.push(sent);
  };
  return { got, state, carry };
}

const away = new Refused('unreachable', 'Cairn does not answer.', 0);
const prefix = 'cairn.captured.';

describe('what was captured', () => {
  test('goes to the server in the order it was written, and lies here no more', async () => {
    const [{ got, carry }, kept] = [server(), shelf()];
    const captures = openCaptures({ shelf: kept, carry, prefix });
    expect(await captures.send([capture(1), capture(2)])).toEqual({ kind: 'kept' });
    expect(got).toEqual([capture(1), capture(2)]);
    expect(kept.kept.size).toBe(0);
  });

  test.each([away, new Refused('broken', 'It broke inside.', 500), new Refused('not-signed-in', 'Sign in.', 401)])(
    'waits here while the server answers %s, and is sent by the next page',
    async (failure) => {
      const [first, kept] = [server(), shelf()];
      first.state.failure = failure;
      expect(await openCaptures({ shelf: kept, carry: first.carry, prefix }).send([capture(1)])).toEqual({
        kind: 'waits',
      });
      const next = server();
      const again = openCaptures({ shelf: kept, carry: next.carry, prefix });
      expect(await again.sendWaiting()).toEqual({ kind: 'kept' });
      expect(next.got).toEqual([capture(1)]);
    },
  );

  test('is given back with a sentence where the server will not have it', async () => {
    const [{ state, carry }, kept] = [server(), shelf()];
    state.failure = new Refused('bad-record', 'Write one line: What changed.', 409);
    const outcome = await openCaptures({ shelf: kept, carry, prefix }).send([capture(1)]);
    expect(outcome).toEqual({ kind: 'refused', message: 'Write one line: What changed.' });
    expect(kept.kept.size).toBe(0);
  });

  test('that the server has already, and that was changed there since, is at rest', async () => {
    const [{ state, carry }, kept] = [server(), shelf()];
    state.failure = new Refused('id-taken', 'There is a record of this id already.', 409);
    expect(await openCaptures({ shelf: kept, carry, prefix }).send([capture(1)])).toEqual({ kind: 'kept' });
    expect(kept.kept.size).toBe(0);
  });

  test('of somebody else stays, and what nobody can read is cleared away', async () => {
    const theirs = ['cairn.capturedBy.BEN.own.1', JSON.stringify(capture(1))] as const;
    const kept = shelf(new Map([theirs, [`${prefix}1`, 'torn{']]));
    const { got, carry } = server();
    await openCaptures({ shelf: kept, carry, prefix }).sendWaiting();
    expect(got).toEqual([]);
    expect([...kept.kept]).toEqual([theirs]);
  });
});
