import { panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import type { Opening, Seat } from './opening.ts';
import styles from './panels.module.css';

type SeatFieldsProps = {
  readonly opening: Opening;
  readonly onChange: (changed: Partial<Opening>) => void;
};

/** Who sits on the panel, from the least to the most senior, and who says the verdict. */
export function SeatFields({ opening: { seats, chair }, onChange }: SeatFieldsProps) {
  const change = (key: number, changed: Partial<Seat>) =>
    onChange({ seats: seats.map((seat) => (seat.key === key ? { ...seat, ...changed } : seat)) });
  const add = () => onChange({ seats: [...seats, { key: nextKey(seats), name: '', email: '' }] });
  return (
    <section className={styles['part']} aria-label="Who sits on it">
      <h2>Who sits on it</h2>
      <p className={styles['soft']}>
        From the least to the most senior: they speak in this order, the most senior last.
      </p>
      {seats.map(({ key, name, email }, at) => (
        <fieldset key={key} className={styles['seat']}>
          <legend>{at + 1}</legend>
          <Field label="Name">
            <Input maxLength={100} value={name} onChange={({ target }) => change(key, { name: target.value })} />
          </Field>
          <Field label="E-mail">
            <Input type="email" value={email} onChange={({ target }) => change(key, { email: target.value })} />
          </Field>
        </fieldset>
      ))}
      {seats.length < panelBounds.panellists && (
        <div className={styles['ways']}>
          <Button onClick={add}>One more</Button>
        </div>
      )}
      <Field label="Who says the verdict">
        <Select
          value={chair ?? ''}
          onChange={({ target }) => onChange({ chair: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">The most senior without a conflict of interest</option>
          {seats
            .filter(({ name }) => name.trim() !== '')
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </section>
  );
}

const nextKey = (seats: readonly Seat[]): number => Math.max(0, ...seats.map(({ key }) => key)) + 1;
