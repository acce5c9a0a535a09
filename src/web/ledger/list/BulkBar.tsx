import type { RecordId } from '../../../core/base/id.ts';
import type { Standing } from '../../../core/ledger/record.ts';
import { Button } from '../../base/Button.tsx';
import { formatNumber } from '../../base/format.ts';
import { useStandings } from '../record/useStandings.ts';
import styles from './BulkBar.module.css';

type BulkBarProps = {
  readonly selected: ReadonlySet<RecordId>;
  /** How the records of this list stand. */
  readonly standing: Standing;
  /** How many rows are here. */
  readonly here: number;
  readonly onSelectAll: () => void;
  readonly onDone: () => void;
};

/** What can be done with the selected records, each with a way back. */
export function BulkBar({ selected, standing, here, onSelectAll, onDone }: BulkBarProps) {
  const { change } = useStandings();
  const make = (next: Standing) => {
    change([...selected].map((recordId) => ({ recordId, standing: next })));
    onDone();
  };
  return (
    <div role="group" aria-label="Selected records" className={styles['bar']}>
      <span className={styles['count']} aria-hidden="true">
        {formatNumber(selected.size)} selected
      </span>
      {selected.size < here && (
        <Button look="quiet" onClick={onSelectAll}>
          Select all {formatNumber(here)} shown
        </Button>
      )}
      {standing !== 'kept' && <Button onClick={() => make('kept')}>Keep</Button>}
      {standing === 'removed' && <Button onClick={() => make('draft')}>Bring back as drafts</Button>}
      {standing !== 'removed' && (
        <Button look="danger" onClick={() => make('removed')}>
          Remove
        </Button>
      )}
      <Button look="quiet" onClick={onDone}>
        Select none
      </Button>
    </div>
  );
}
