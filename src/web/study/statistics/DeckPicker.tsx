import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { Select } from '../../base/fields/Select.tsx';
import styles from './StatisticsPage.module.css';

type Props = {
  readonly decks: readonly DeckSummary[];
  readonly deck: string | undefined;
  readonly onPick: (deck: string | undefined) => void;
};

/** Which deck the figures are of, or all. */
export const DeckPicker = ({ decks, deck, onPick }: Props) => (
  <label className={styles['picker']}>
    <span className="unseen">Statistics of</span>
    <Select value={deck ?? ''} onChange={(event) => onPick(event.target.value === '' ? undefined : event.target.value)}>
      <option value="">All decks</option>
      {deck !== undefined && !decks.some(({ id }) => id === deck) && <option value={deck}>A deck that is gone</option>}
      {decks.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  </label>
);
