import { resolve } from 'node:path';
import { restore as putBack } from '../actions/base/restore.ts';
import { listDecks } from '../actions/study/decks/listDecks.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { sayCount } from './base/amounts.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell } from './base/command.ts';
import { writing } from './base/opening.ts';
import { findPlace, machineTimeZone } from './base/place.ts';

/** `cairn restore`. */
export const restore: Command = {
  summary: 'Put a backup in the place of the data, which is kept beside it',
  usage: 'cairn restore FILE [--data DIR] [--json]',
  options: {},
  async run(call) {
    const [file, ...more] = call.words;
    if (file === undefined || more.length > 0) return misuse(restore, 'Name the one backup to restore.');
    const restored = putBack(findPlace(call.values.data), resolve(file), machineTimeZone());
    if (isRefusal(restored)) return fail(exitCodes.refused, restored.message);
    return tellWhatIsThere(call, { file: resolve(file), kept: restored.kept });
  },
};

/** Opening brings an older backup up to date, and shows that it can be used. */
const tellWhatIsThere = (
  call: Call,
  { file, kept }: { readonly file: string; readonly kept: string | null },
): Promise<ExitCode> =>
  writing(call, async (context) => {
    const { decks } = await listDecks(context);
    const cards = decks.reduce((sum, deck) => sum + deck.cards, 0);
    if (call.values.json === true) tell(JSON.stringify({ file, kept, decks: decks.length, cards }));
    else {
      tell(`Restored ${file}: ${sayCount(decks.length, 'deck')}, ${sayCount(cards, 'card')}.`);
      if (kept !== null) tell(`What was there before is in ${kept}.`);
    }
    return exitCodes.done;
  });
