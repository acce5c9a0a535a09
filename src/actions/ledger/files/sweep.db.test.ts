import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { deleteFiles } from '../../../store/ledger/files.ts';
import { examineLedger } from '../examineLedger.ts';
import { addRecord } from '../records/addRecord.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import { keepFile } from './keepFile.ts';
import { readFile } from './readFile.ts';

const room = 10_000_000;

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

const keep = ({ context }: Stage, text: string) => keepFile(context, { name: 'minutes.txt', bytes: once(text) }, room);

const fieldsOf = ({ hash, name, size, mediaType }: Exclude<Awaited<ReturnType<typeof keep>>, { kind: 'refusal' }>) => ({
  title: 'Minutes',
  file: { hash, name, size, mediaType },
});

describe.each(engines)('a file that no record names yet on %s', (engine) => {
  const stage = stageOn(engine);

  test('was swept between the look at it and the record that names it', async () => {
    const set = await stage();
    const said = [];
    for (let round = 0; round < 6; round += 1) {
      const fields = fieldsOf(taken(await keep(set, `Minutes ${round}`)));
      set.clock.now = instant(set.clock.now + 2 * dayMs);
      const name = () => addRecord(set.context, { kind: 'artifact', standing: 'draft', fields });
      const sweep = () => keep(set, `Something else ${round}`);
      const [one, other] = round % 2 === 0 ? [name, sweep] : [sweep, name];
      const answers = await Promise.all([one(), other()]);
      const answer = answers[round % 2];
      if (answer === undefined || isRefusal(answer)) expect(answer).toMatchObject({ code: 'bad-record' });
      else said.push(fields.file.hash);
    }
    for (const hash of said) expect(await readFile(set.context, hash)).toMatchObject({ whole: true });
    expect(await examineLedger(set.context)).toEqual([]);
  });

  test('is gone, and not changed, for whoever reads it while it is erased', async () => {
    const set = await stage();
    const { hash } = taken(await keep(set, 'Minutes'));
    const { store, scope } = set.context;
    const reading = readFile(set.context, hash);
    await store.transact((tx) => deleteFiles(tx, scope, [hash]));
    const read = await reading;
    if (isRefusal(read)) expect(read.code).toBe('no-file');
    else expect(read.whole).toBe(true);
    expect(await readFile(set.context, hash)).toMatchObject({ code: 'no-file' });
  });
});
