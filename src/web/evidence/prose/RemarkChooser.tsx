import { reliableRules } from '../../../core/evidence/prose/reliable.ts';
import { OneOf } from '../../base/fields/OneOf.tsx';
import type { RemarkChoice } from './choice.ts';
import styles from './prose.module.css';

type RemarkChooserProps = { readonly choice: RemarkChoice; readonly onChoose: (choice: RemarkChoice) => void };

/** Which remarks one wants while one writes. */
export const RemarkChooser = ({ choice, onChoose }: RemarkChooserProps) => (
  <div className={styles['chooser']}>
    <OneOf label="Remarks while you write" hint={hint} choices={choices} value={choice} onChoose={onChoose} />
  </div>
);

const choices = [
  { value: 'none', label: 'None' },
  { value: 'reliable', label: 'Reliable ones' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { readonly value: RemarkChoice; readonly label: string }[];

const hint =
  reliableRules.length === 0
    ? 'No rule about prose has been measured to be reliable yet. All of them say more, and are wrong more often.'
    : 'Reliable ones come from rules that were measured to be right. All of them say more, and are wrong more often.';
