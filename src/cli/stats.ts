import { getStatistics } from '../actions/study/getStatistics.ts';
import { getToday } from '../actions/study/sessions/getToday.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { type Command, exitCodes, fail, misuse, tell } from './base/command.ts';
import { reading } from './base/opening.ts';
import { chooseDeck, nameOneDeck } from './study/deck.ts';
import { asJson, sayStatistics } from './study/statistics.ts';

/** `cairn stats`. */
export const stats: Command = {
  summary: 'Show what waits, what you remember, and what falls due, overall or for one deck',
  usage: 'cairn stats [DECK] [--json] [--data DIR]',
  options: {},
  async run(call) {
    const [written, ...more] = call.words;
    if (more.length > 0) return misuse(stats, nameOneDeck);
    return reading(call, async (context) => {
      const deck = written === undefined ? undefined : await chooseDeck(context, written);
      if (isRefusal(deck)) return fail(exitCodes.refused, deck.message);
      const statistics = await getStatistics(context, { deckId: deck?.id });
      if (isRefusal(statistics)) return fail(exitCodes.refused, statistics.message);
      const { waiting, expectedSeconds, next } = await getToday(context);
      const shown =
        deck === undefined
          ? { deck: null, waiting, expectedSeconds, next }
          : { deck, waiting: deck, expectedSeconds: null, next: null };
      const found = { ...shown, statistics };
      tell(call.values.json === true ? JSON.stringify(asJson(found)) : sayStatistics(found).join('\n'));
      return exitCodes.done;
    });
  },
};
