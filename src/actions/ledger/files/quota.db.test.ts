import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { sumFileBytes } from '../../../store/ledger/files.ts';
import { keepFile } from './keepFile.ts';

describe.each(engines)('the room for files on %s', (engine) => {
  const stage = stageOn(engine);

  test('was more than there is for files that came at the same moment', async () => {
    const { context } = await stage();
    const size = 400_000;
    const send = async (mark: number) => {
      const bytes = Buffer.alloc(size, `${mark} `);
      return keepFile(context, { name: `${mark}.txt`, bytes: once(bytes) }, 1.5 * size);
    };
    const kept = await Promise.all([1, 2, 3, 4, 5, 6].map(send));
    expect(kept.filter((one) => !isRefusal(one))).toHaveLength(1);
    expect(await sumFileBytes(context.store.db, context.scope)).toBe(size);
  });
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
