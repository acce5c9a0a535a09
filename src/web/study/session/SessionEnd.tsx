import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Summary, summary } from '../../../core/study/session.ts';
import type { Day } from '../../../core/base/day.ts';
import { Button } from '../../base/Button.tsx';
import { formatCount, formatDayFromToday, formatDuration } from '../../base/format.ts';
import { useKeys } from '../../base/keys.ts';
import { Aside } from '../../base/prose/Aside.tsx';
import styles from './SessionEnd.module.css';
import type { Sitting } from './sitting/sitting.ts';

type SessionEndProps = {
  readonly sitting: Sitting;
  /** Cards that daily limits hold back. */
  readonly heldBack: { readonly due: number; readonly fresh: number };
  readonly onUndo: () => void;
  readonly onLeave: () => void;
};

/** The end of a session: what was learnt, when it returns, one thing to try at work. */
export function SessionEnd({ sitting, heldBack, onUndo, onLeave }: SessionEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeys({ Enter: onLeave });
  const sum = summary(sitting.session);
  const tryAtWork = findTryAtWork(sitting);
  return (
    <section className={styles['end']}>
      <h2 ref={heading} tabIndex={-1} className={styles['title']}>
        {sum.answered === 0 ? 'Nothing waits here' : 'That is all for now'}
      </h2>
      {sum.answered > 0 && <p className={styles['lead']}>{saySummary(sum)}</p>}
      {sum.answered > 0 && <Returns returns={sum.returns} today={sitting.today} />}
      {tryAtWork !== undefined && (
        <div className={styles['try']}>
          <Aside title="Try it at work" text={tryAtWork} level={3} />
        </div>
      )}
      <HeldBack heldBack={heldBack} />
      <p className={styles['actions']}>
        <Button look="primary" onClick={onLeave}>
          Back to Today
        </Button>
        {sitting.trail.length > 0 && (
          <Button onClick={onUndo} aria-keyshortcuts="Z">
            Undo the last answer
          </Button>
        )}
      </p>
    </section>
  );
}

function saySummary({ answered, cards, again, learnt, spentMs }: Summary): string {
  const done = `You answered ${formatCount(answered, 'question')} in ${formatDuration(Math.max(1_000, spentMs))}`;
  const known = answered === cards ? '' : `, on ${formatCount(cards, 'card')}`;
  const parts = [
    learnt > 0 ? `${formatCount(learnt, 'new card')} learnt` : '',
    again > 0 ? `${again} forgotten on the way` : '',
  ];
  const rest = parts.filter((part) => part !== '').join(', ');
  return `${done}${known}.${rest === '' ? '' : ` ${rest}.`}`;
}

type ReturnsProps = { readonly returns: Summary['returns']; readonly today: Day };

const Returns = ({ returns, today }: ReturnsProps) => (
  <section>
    <h3 className={styles['small']}>When they come back</h3>
    <ul className={styles['returns']}>
      {returns.slice(0, mostDays).map(({ due, cards }) => (
        <li key={due}>
          <span>{sayDay(due, today)}</span>
          <span>{formatCount(cards, 'card')}</span>
        </li>
      ))}
      {returns.length > mostDays && (
        <li>
          <span>Later</span>
          <span>
            {formatCount(
              returns.slice(mostDays).reduce((sum, { cards }) => sum + cards, 0),
              'card',
            )}
          </span>
        </li>
      )}
    </ul>
  </section>
);

const mostDays = 6;

const sayDay = (due: Day, today: Day): string => {
  const said = due <= today ? 'later today' : formatDayFromToday(due, today).replace(/^on /, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
};

const HeldBack = ({ heldBack }: Pick<SessionEndProps, 'heldBack'>) => {
  const parts = [
    heldBack.due > 0 ? formatCount(heldBack.due, 'more review') : '',
    heldBack.fresh > 0 ? formatCount(heldBack.fresh, 'more new card') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <p className={styles['held']}>
      {parts.join(' and ')} {heldBack.due + heldBack.fresh === 1 ? 'waits' : 'wait'} for another day, so that a day
      stays small. How much a day brings is in <Link to="/settings">Settings</Link>.
    </p>
  );
};

/** The exercise of the card learnt last that has one; of any card answered, where none was learnt. */
function findTryAtWork({ session, cards }: Sitting): string | undefined {
  const inOrder = session.done.toReversed().toSorted((one, other) => Number(isLearnt(other)) - Number(isLearnt(one)));
  return inOrder.map(({ cardId }) => cards.get(cardId)?.tryAtWork.trim() ?? '').find((text) => text !== '');
}

const isLearnt = ({ after }: Sitting['session']['done'][number]): boolean =>
  after.phase === 'review' && after.firstDay === after.lastDay;
