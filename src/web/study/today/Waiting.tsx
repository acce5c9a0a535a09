import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../base/Button.tsx';
import { formatCount, formatDayFromToday, formatDuration } from '../../base/format.ts';
import type { Today } from './today.ts';
import styles from './Waiting.module.css';

/** How much waits and how long it takes; or, when nothing does, when something will. */
export function Waiting({ today }: { readonly today: Today }) {
  const { due, steps, fresh } = today.waiting;
  const total = due + steps + fresh;
  return (
    <section aria-label="What waits" className={styles['waiting']}>
      <p className={styles['lead']}>{total === 0 ? sayNothing(today) : sayWaiting(total, today.expectedSeconds)}</p>
      <p className={styles['detail']}>{isFirstUse(today) ? firstUse : sayDetail(today)}</p>
      {total > 0 && (
        <p className={styles['start']}>
          <Link to="/study" className={`${buttonClass('primary')} ${styles['study']}`}>
            Study
          </Link>
          <span className={styles['key']}>
            or press <kbd>Space</kbd>
          </span>
        </p>
      )}
      {(today.answeredToday > 0 || today.next !== null) && <p className={styles['done']}>{sayDone(today)}</p>}
    </section>
  );
}

const firstUse =
  'Two decks are here to begin with. Read the question, answer in your head, show the answer, then say how well it went: ' +
  'Cairn brings each card back on the day you would be about to forget it.';

/** Nothing was ever answered: nothing is due, now or later. */
const isFirstUse = ({ waiting, next, answeredToday }: Today): boolean =>
  waiting.due + waiting.steps + answeredToday === 0 && next === null && waiting.fresh > 0;

const sayWaiting = (total: number, expectedSeconds: number | null): string =>
  expectedSeconds === null
    ? `${formatCount(total, 'card')} ${total === 1 ? 'waits' : 'wait'}.`
    : `${formatCount(total, 'card')}, about ${formatDuration(Math.max(60, expectedSeconds) * 1_000)}.`;

function sayNothing({ next, today, answeredToday }: Today): string {
  const done = answeredToday > 0 ? 'All done for today.' : 'Nothing waits today.';
  return next === null ? done : `${done} ${sayNext(next, today)}`;
}

const sayNext = (
  { due, cards }: { readonly due: Today['today']; readonly cards: number },
  today: Today['today'],
): string => `${formatCount(cards, 'card')} ${cards === 1 ? 'falls' : 'fall'} due ${formatDayFromToday(due, today)}.`;

function sayDetail({ waiting }: Today): string {
  const parts = [
    [waiting.due, 'to review'],
    [waiting.steps, 'being learnt'],
    [waiting.fresh, 'new'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(' · ');
}

function sayDone({ answeredToday, spentTodayMs, next, today, waiting }: Today): string {
  const isWaiting = waiting.due + waiting.steps + waiting.fresh > 0;
  const done =
    answeredToday === 0
      ? ''
      : `Today you answered ${formatCount(answeredToday, 'question')} in ${formatDuration(Math.max(1_000, spentTodayMs))}.`;
  const coming = next !== null && isWaiting ? sayNext(next, today) : '';
  return `${done} ${coming}`.trim();
}
