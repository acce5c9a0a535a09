import { Select } from '../fields/Select.tsx';
import styles from './filters.module.css';

type FilterSelectProps = {
  readonly label: string;
  /** The words for no choice. */
  readonly every: string;
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly children: readonly { readonly value: string; readonly name: string }[];
};

/** One choice that narrows a list; a value that is not among the choices is shown all the same. */
export const FilterSelect = ({ label, every, value = '', onChoose, children }: FilterSelectProps) => (
  <Select
    aria-label={label}
    className={`${styles['choice']} ${value === '' ? '' : styles['chosen']}`}
    value={value}
    onChange={(event) => onChoose(event.target.value)}
  >
    <option value="">{every}</option>
    {value !== '' && children.every((choice) => choice.value !== value) && <option value={value}>{value}</option>}
    {children.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.name}
      </option>
    ))}
  </Select>
);
