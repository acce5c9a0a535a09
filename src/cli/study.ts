import { styleText } from 'node:util';
import type { Context } from '../actions/base/context.ts';
import { loadStarterDecks } from '../actions/study/decks/loadStarterDecks.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tellApart } from './base/command.ts';
import { openKeyboard } from './base/keyboard.ts';
import { writing } from './base/opening.ts';
import { readStarterDecks } from './base/starterDecks.ts';
import { ask } from './study/ask.ts';
import { chooseDeck, nameOneDeck } from './study/deck.ts';
import { sitDown } from './study/sitting.ts';

/** `cairn study`. */
export const study: Command = {
  summary: 'Study in the terminal, everything that waits or one deck',
  usage: 'cairn study [DECK] [--data DIR]',
  options: {},
  async run(call) {
    if (call.words.length > 1) return misuse(study, nameOneDeck);
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
      return fail(
        exitCodes.refused,
        'Studying needs a terminal: cards are shown and keys are read one by one. Run "cairn study" in a terminal window, without a pipe.',
      );
    }
    return writing(call, (context) => begin(call, context));
  },
};

async function begin({ words: [written] }: Call, context: Context): Promise<ExitCode> {
  for (const refusal of await loadStarterDecks(context, readStarterDecks())) tellApart(refusal.message);
  const deck = written === undefined ? undefined : await chooseDeck(context, written);
  if (isRefusal(deck)) return fail(exitCodes.refused, deck.message);
  const sitting = await sitDown(context, deck?.id ?? null);
  if (isRefusal(sitting)) return fail(exitCodes.refused, sitting.message);
  const keyboard = openKeyboard();
  try {
    await ask(
      context,
      {
        keyboard,
        write: (text) => process.stdout.write(text),
        columns: () => process.stdout.columns || 80,
        style: styleText,
      },
      sitting,
    );
  } finally {
    keyboard.close();
  }
  return exitCodes.done;
}
