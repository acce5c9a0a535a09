import { useState } from 'react';
import { day, formatDay, parseDay } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { Button } from '../../base/Button.tsx';
import { currentInstant } from '../../base/device/newId.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import type { Given } from './given.ts';
import styles from './ImportRecordsPage.module.css';

type SpanChoiceProps = {
  readonly given: Given;
  readonly isBusy: boolean;
  readonly onRead: (given: Given) => void;
};

/** Which days of a calendar are looked at. */
export function SpanChoice({ given, isBusy, onRead }: SpanChoiceProps) {
  const today = day(currentInstant() / dayMs);
  const [from, setFrom] = useState(formatDay(given.from ?? day(today - 365)));
  const [to, setTo] = useState(formatDay(given.to ?? today));
  const [first, last] = [parseDay(from), parseDay(to)];
  const isSpan = first !== undefined && last !== undefined && first <= last;
  return (
    <div className={styles['span']}>
      <Field label="From">
        <Input type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </Field>
      <Field label="To">
        <Input type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </Field>
      <Button disabled={isBusy || !isSpan} onClick={() => isSpan && onRead({ ...given, from: first, to: last })}>
        Look at these days
      </Button>
    </div>
  );
}
