import { resolve } from 'node:path';
import { backup as writeBackup } from '../actions/base/backup.ts';
import { checkBackup } from '../actions/checkBackup.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { sayBytes, sayCount, sayNumber } from './base/words/amounts.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell } from './base/command.ts';
import { sayNothingYet } from './base/opening.ts';
import { findPlace } from './base/place.ts';
import { findKey, findSeal, keyOptions, sealOptions } from './base/sealing.ts';

/** `cairn backup`. */
export const backup: Command = {
  summary: 'Write everything into one file, also while Cairn runs; --check restores one in test',
  usage:
    'cairn backup FILE [--encrypt | --recipient age1… | --passphrase-file F] [--data DIR] [--json]\n       cairn backup --check FILE [--identity F | --passphrase-file F] [--data DIR] [--json]',
  options: { ...sealOptions, ...keyOptions, check: { type: 'boolean' } },
  async run(call) {
    const [file, ...more] = call.words;
    const wish = call.values['check'] === true ? 'check' : 'write';
    if (file === undefined || more.length > 0) return misuse(backup, `Name one file to ${wish}.`);
    return wish === 'check' ? check(call, file) : write(call, file);
  },
};

async function write(call: Call, file: string): Promise<ExitCode> {
  const place = findPlace(call.values.data);
  const nothing = sayNothingYet(place);
  if (nothing !== undefined) return fail(exitCodes.refused, nothing);
  const seal = await findSeal(call);
  if (isRefusal(seal)) return fail(exitCodes.refused, seal.message);
  const target = resolve(file);
  const bytes = await writeBackup(place, { target, seal });
  if (isRefusal(bytes)) return fail(exitCodes.refused, bytes.message);
  const written = seal === null ? 'Wrote' : 'Encrypted and wrote';
  tell(
    call.values.json === true
      ? JSON.stringify({ file: target, bytes, encrypted: seal !== null })
      : `${written} ${sayBytes(bytes)} to ${target}. Bring it back with: cairn restore "${file}"`,
  );
  return exitCodes.done;
}

async function check(call: Call, file: string): Promise<ExitCode> {
  const from = resolve(file);
  const checked = await checkBackup(findPlace(call.values.data), { from, key: () => findKey(call) });
  if (isRefusal(checked)) return fail(exitCodes.refused, checked.message);
  const { decks, cards, damage, troubles } = checked;
  const isSound = damage.length + troubles.length === 0;
  if (call.values.json === true) tell(JSON.stringify({ file: from, ...checked }));
  else if (isSound)
    tell(`${from} can be restored: ${sayCount(decks, 'deck')}, ${sayCount(cards, 'card')}. All is well.`);
  else
    [
      `${from} can be restored, but something is wrong in it:`,
      ...damage.map((line) => `- ${line}`),
      ...troubles.map(({ message, rows }) => `- ${message}: ${sayNumber(rows)}`),
    ].forEach(tell);
  return isSound ? exitCodes.done : exitCodes.found;
}
