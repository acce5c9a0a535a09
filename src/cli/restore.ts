import { resolve } from 'node:path';
import { restore as putBack } from '../actions/base/restore.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { sayCount } from './base/words/amounts.ts';
import { type Command, exitCodes, fail, misuse, tell } from './base/command.ts';
import { findPlace, machineTimeZone } from './base/place.ts';
import { findKey, keyOptions } from './base/sealing.ts';

/** `cairn restore`. */
export const restore: Command = {
  summary: 'Put a backup in the place of the data, which is kept beside it',
  usage: 'cairn restore FILE [--identity F | --passphrase-file F] [--data DIR] [--json]',
  options: keyOptions,
  async run(call) {
    const [file, ...more] = call.words;
    if (file === undefined || more.length > 0) return misuse(restore, 'Name the one backup to restore.');
    const from = resolve(file);
    const place = findPlace(call.values.data);
    const restored = await putBack(place, { from, key: () => findKey(call) }, machineTimeZone());
    if (isRefusal(restored)) return fail(exitCodes.refused, restored.message);
    const { kept, decks, cards } = restored;
    if (call.values.json === true) tell(JSON.stringify({ file: from, kept, decks, cards }));
    else {
      tell(`Restored ${from}: ${sayCount(decks, 'deck')}, ${sayCount(cards, 'card')}.`);
      if (kept !== null) tell(`What was there before is in ${kept}.`);
    }
    return exitCodes.done;
  },
};
