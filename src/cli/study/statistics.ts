import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { getToday } from '../../contract/study/sessions.ts';
import type { getStatistics } from '../../contract/study/statistics.ts';
import { type Day, formatDay } from '../../core/base/day.ts';
import { sayCount, sayDuration, sayNumber, sayPercent } from '../base/words/amounts.ts';
import { printable } from '../base/words/printable.ts';

/** What `cairn stats` shows: of everything, or of one deck. */
export type Shown = Pick<ResponseOf<typeof getToday>, 'waiting' | 'expectedSeconds' | 'next'> & {
  readonly deck: { readonly id: string; readonly name: string } | null;
  readonly statistics: ResponseOf<typeof getStatistics>;
};

/** The statistics as lines for a person. */
export const sayStatistics = (shown: Shown): readonly string[] => [
  ...(shown.deck === null ? [] : [printable(shown.deck.name), '']),
  ...sayToday(shown),
  '',
  ...sayRetention(shown),
  '',
  ...sayAhead(shown),
  '',
  ...sayCards(shown),
];

/** The statistics for a program; every day is written `YYYY-MM-DD`. */
export function asJson({ deck, waiting, expectedSeconds, next, statistics }: Shown) {
  const { today, days, dueAhead, ...rest } = statistics;
  return {
    deck: deck === null ? null : { id: deck.id, name: deck.name },
    today: formatDay(today),
    waiting: { due: waiting.due, steps: waiting.steps, fresh: waiting.fresh },
    expectedSeconds,
    next: next === null ? null : { due: formatDay(next.due), cards: next.cards },
    ...rest,
    dueAhead: dueAhead.map(({ day, cards }) => ({ day: formatDay(day), cards })),
    days: days.map(({ day, ...counts }) => ({ day: formatDay(day), ...counts })),
  };
}

function sayToday({ waiting, expectedSeconds, next, statistics }: Shown): readonly string[] {
  const { answers, spentMs, again, introduced } = statistics.answeredToday;
  const about = expectedSeconds === null ? '' : `, about ${sayDuration(expectedSeconds * 1_000)}`;
  const all = waiting.due + waiting.steps + waiting.fresh;
  const parts = `${sayNumber(waiting.due)} due, ${sayNumber(waiting.steps)} within their steps, ${sayNumber(waiting.fresh)} new`;
  return [
    `Today, ${formatDay(statistics.today)}`,
    row(
      'Waiting',
      all === 0
        ? `nothing${next === null ? '' : `; ${sayCount(next.cards, 'card')} on ${sayDate(next.due)}`}`
        : `${parts}${about}`,
    ),
    row(
      'Answered',
      answers === 0
        ? 'nothing yet'
        : `${sayNumber(answers)} in ${sayDuration(spentMs)}; ${sayNumber(again)} forgotten, ${sayCount(introduced, 'new card')}`,
    ),
  ];
}

function sayRetention({ statistics }: Shown): readonly string[] {
  const rows = statistics.retention.map(({ days, share }) =>
    row(
      `${days} days`,
      share.kind === 'too few'
        ? `not enough answers yet: ${share.total} of ${share.total + share.needed}`
        : `${sayPercent(share.share)} (between ${sayPercent(share.low)} and ${sayPercent(share.high)}), ${sayCount(share.total, 'answer')}`,
    ),
  );
  return [
    `Remembered of what came back after a day or more (you aim at ${sayPercent(statistics.aimedRetention)})`,
    ...rows,
  ];
}

/** A fortnight by day up to the last on which something falls due, with a mark for each share of the fullest. */
function sayAhead({ statistics }: Shown): readonly string[] {
  const days = statistics.dueAhead.slice(0, daysShown);
  const shown = days.slice(0, days.findLastIndex(({ cards }) => cards > 0) + 1);
  const most = Math.max(1, ...shown.map(({ cards }) => cards));
  const bar = (cards: number): string => (cards === 0 ? '' : `  ${'#'.repeat(Math.ceil((cards / most) * widestBar))}`);
  const rows = shown.map(({ day, cards }) => row(sayDate(day), `${sayNumber(cards).padStart(6)}${bar(cards)}`));
  return [`Falls due in the coming ${daysShown} days`, ...(rows.length === 0 ? ['  nothing'] : rows)];
}

const sayCards = ({ statistics: { cards } }: Shown): readonly string[] => [
  'Cards',
  row('New', sayNumber(cards.fresh)),
  row('Within steps', sayNumber(cards.learning)),
  row('Young', `${sayNumber(cards.young)} (recall lasts under three weeks)`),
  row('Mature', sayNumber(cards.mature)),
  row('Suspended', sayNumber(cards.suspended)),
];

const daysShown = 14;
const widestBar = 40;
const nameWidth = 16;

const row = (name: string, value: string): string => `  ${name.padEnd(nameWidth)}${value}`;

const sayDate = (date: Day): string => `${formatDay(date)} ${weekdays[(date + 4) % 7] ?? ''}`;

/** 1970-01-01 was a Thursday. */
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
