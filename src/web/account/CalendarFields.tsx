import { Field } from '../base/Field.tsx';
import { Select } from '../base/fields/Select.tsx';
import type { FieldsProps } from './fields.ts';
import styles from './SettingsPage.module.css';

/** Where and when a day begins. */
export const CalendarFields = ({ draft, problems, onChange }: FieldsProps) => (
  <section className={styles['section']}>
    <h2 className={styles['title']}>Your days</h2>
    <div className={styles['pair']}>
      <Field label="Time zone" hint="Cards fall due by the days of this place." error={problems.timeZone}>
        <Select value={draft.timeZone} onChange={({ target }) => onChange('timeZone', target.value)}>
          {zonesWith(draft.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="A new day begins at" hint="Before it, what you study counts for the day before.">
        <Select value={draft.dayStartHour} onChange={({ target }) => onChange('dayStartHour', target.value)}>
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {sayHour(hour)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  </section>
);

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

const sayHour = (hour: string): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Number(hour) * 3_600_000,
  );

const zonesWith = (chosen: string): readonly string[] =>
  [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
