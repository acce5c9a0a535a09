import { Field } from '../base/Field.tsx';
import { Input } from '../base/fields/Input.tsx';
import type { Draft } from './draft.ts';
import type { FieldsProps } from './fields.ts';
import styles from './SettingsPage.module.css';

/** How much a day brings. */
export const AmountFields = (props: FieldsProps) => (
  <section className={styles['section']}>
    <h2 className={styles['title']}>How much a day</h2>
    <div className={styles['pair']}>
      <TextField
        {...props}
        field="newPerDay"
        label="New cards a day"
        hint="Each is asked several times in its first weeks."
        isNumber
      />
      <TextField
        {...props}
        field="reviewsPerDay"
        label="Reviews a day, at most"
        hint="The rest wait until tomorrow."
        isNumber
      />
    </div>
  </section>
);

/** How well to remember, and how a card is learnt. */
export const MemoryFields = (props: FieldsProps) => (
  <section className={styles['section']}>
    <h2 className={styles['title']}>Remembering</h2>
    <div className={styles['pair']}>
      <TextField
        {...props}
        field="retention"
        label="Retention, per cent"
        hint={sayRetention(props.draft.retention)}
        isNumber
      />
    </div>
    <div className={styles['pair']}>
      <TextField
        {...props}
        field="learningSteps"
        label="Steps of a new card"
        hint="How soon it comes back on its first day."
      />
      <TextField
        {...props}
        field="relearningSteps"
        label="Steps of a forgotten card"
        hint="How soon it comes back after “Again”."
      />
      <TextField
        {...props}
        field="longestIntervalDays"
        label="Longest interval, in days"
        hint="No card waits longer than this."
        isNumber
      />
      <TextField
        {...props}
        field="longestAnswerSeconds"
        label="Longest answer, in seconds"
        hint="Longer looks at a card count as a break."
        isNumber
      />
    </div>
  </section>
);

type TextFieldProps = FieldsProps & {
  readonly field: keyof Draft;
  readonly label: string;
  readonly hint: string;
  readonly isNumber?: true;
};

const TextField = ({ draft, problems, onChange, field, label, hint, isNumber }: TextFieldProps) => (
  <Field label={label} hint={hint} error={problems[field]}>
    <Input
      inputMode={isNumber ? 'numeric' : 'text'}
      autoComplete="off"
      value={draft[field]}
      onChange={({ target }) => onChange(field, target.value)}
    />
  </Field>
);

/** What a retention means in a day's work. */
function sayRetention(text: string): string {
  const share = Number(text);
  if (!(share >= 70 && share <= 99)) return 'How many of a hundred cards you want to know when they come back.';
  const more = share > 90 ? ' Above 90, each per cent costs many more reviews.' : '';
  return `You will know about ${Math.round(share)} of 100 cards when they come back.${more}`;
}
