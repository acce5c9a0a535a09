import * as z from 'zod/mini';
import { getToday } from '../../../../actions/study/sessions/getToday.ts';
import { day, deckId } from '../../../../contract/base/scalars.ts';
import { getToday as endpoint } from '../../../../contract/study/sessions.ts';
import { counts } from '../../../../contract/study/shapes.ts';
import { formatDay } from '../../../../core/base/day.ts';
import { tool } from '../../../base/mcp/tool.ts';
import { sayCount } from '../../../base/words/amounts.ts';

/** What waits today, without a word of what is asked. */
export const whatIsDue = tool({
  name: 'what_is_due',
  title: 'What is due',
  description:
    'How many cards wait today, in which decks, about how many minutes they take, and when the next fall due. Counts only, no card. Use it to plan a day or to remind somebody.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({}),
  output: z.object({
    waiting: counts,
    minutes: z.nullable(z.int()),
    answeredToday: z.int(),
    next: z.nullable(z.object({ due: day, cards: z.int() })),
    decks: z.array(z.object({ deckId, name: z.string(), waiting: z.int() })),
  }),
  use: async (context) => {
    const { waiting, expectedSeconds, answeredToday, next, decks } = await getToday(context);
    const data = {
      waiting,
      minutes: expectedSeconds === null ? null : Math.ceil(expectedSeconds / 60),
      answeredToday,
      next,
      decks: decks
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ id, name, due, steps, fresh }) => ({ deckId: id, name, waiting: due + steps + fresh }))
        .filter((deck) => deck.waiting > 0),
    };
    return { text: sayDue(data), data };
  },
});

type Due = {
  readonly waiting: { readonly due: number; readonly steps: number; readonly fresh: number };
  readonly minutes: number | null;
  readonly next: { readonly due: Parameters<typeof formatDay>[0]; readonly cards: number } | null;
};

function sayDue({ waiting, minutes, next }: Due): string {
  const { due, steps, fresh } = waiting;
  const now = `${sayCount(due + steps + fresh, 'card')} waiting: ${due} due, ${steps} within steps, ${fresh} new.`;
  const length = minutes === null ? '' : ` About ${sayCount(minutes, 'minute')}.`;
  return `${now}${length}${next === null ? '' : ` Next: ${sayCount(next.cards, 'card')} on ${formatDay(next.due)}.`}`;
}
