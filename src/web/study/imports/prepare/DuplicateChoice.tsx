import type { Reading } from '../../../../contract/study/imports.ts';
import { Choice, type Option } from '../../../base/fields/Choice.tsx';
import type { Plan, Sameness } from './plan.ts';
import styles from './Prepare.module.css';

type Props = { readonly plan: Plan; readonly reading: Reading; readonly onChange: (change: Partial<Plan>) => void };

/** What counts as the same card, what happens to it, and what a row that cannot be read means. */
export const DuplicateChoice = ({ plan, reading, onChange }: Props) => (
  <div className={styles['rules']}>
    <Choice
      label="What counts as the same card"
      options={reading.mapping.includes('ownId') ? [ownId, ...sameness] : sameness}
      value={plan.duplicates.by}
      onChoose={(by) => onChange({ duplicates: { ...plan.duplicates, by } })}
    />
    <Choice
      label="When you have it already"
      options={outcomes}
      value={plan.duplicates.then}
      onChoose={(then) => onChange({ duplicates: { ...plan.duplicates, then } })}
    />
    <Choice
      label="When a row cannot be read"
      options={badRows}
      value={plan.badRows}
      onChoose={(bad) => onChange({ badRows: bad })}
    />
  </div>
);

const ownId: Option<Sameness> = { value: 'ownId', label: 'The same own id', hint: 'However its text has changed.' };

const sameness: readonly Option<Sameness>[] = [
  { value: 'front', label: 'The same front' },
  { value: 'front and back', label: 'The same front and back' },
];

const outcomes: readonly Option<Plan['duplicates']['then']>[] = [
  { value: 'skip', label: 'Skip the row', hint: 'Your card stays as it is.' },
  { value: 'update', label: 'Update your card', hint: 'Its text follows the file; its progress stays.' },
  { value: 'keep both', label: 'Keep both', hint: 'The row becomes a second card.' },
];

const badRows: readonly Option<Plan['badRows']>[] = [
  { value: 'leave out', label: 'Leave it out', hint: 'It is listed with its line and what to do.' },
  { value: 'import nothing', label: 'Import nothing', hint: 'You correct the file first.' },
];
