import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../core/base/instant.ts';
import { Button } from '../../base/Button.tsx';
import { formatDuration, formatTime } from '../../base/format.ts';
import { useKeys } from '../../base/keys.ts';
import styles from './SessionEnd.module.css';

type SessionWaitProps = {
  readonly until: Instant;
  readonly onOver: () => void;
  readonly onAskNow: () => void;
  readonly onEnd: () => void;
};

/** Nothing to ask until a learning step comes back. */
export function SessionWait({ until, onOver, onAskNow, onEnd }: SessionWaitProps) {
  const [waitMs] = useState(() => Math.max(60_000, until - Date.now()));
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, until - Date.now()) + 200);
    return () => clearTimeout(timer);
  }, [until, onOver]);
  useKeys({ Enter: onEnd });
  return (
    <section className={styles['end']}>
      <h2 ref={place} tabIndex={-1} className={styles['title']}>
        The next card comes back at {formatTime(until)}
      </h2>
      <p>That is in {formatDuration(waitMs)}. You can end here; it will wait for you.</p>
      <p className={styles['actions']}>
        <Button look="primary" onClick={onEnd}>
          End here
        </Button>
        <Button onClick={onAskNow}>Ask it now</Button>
      </p>
    </section>
  );
}
