import type { RecordId } from '../../../core/base/id.ts';
import type { Standing } from '../../../core/ledger/record.ts';
import { Button } from '../../base/Button.tsx';
import { formatNumber } from '../../base/format.ts';
import { useStandings } from '../record/useStandings.ts';
import styles from './BulkBar.module.css';
import { mostSelected } from './useSelected.ts';

type BulkBarProps = {
  readonly selected: ReadonlySet<RecordId>;
  /** How the records of this list stand. */
  readonly standing: Standing;
  /** How many records match, where that is known. */
  readonly matching: number | undefined;
  readonly onSelectAll: () => void;
  readonly onDone: () => void;
};

/** What can be done with the selected records, each with a way back. */
export function BulkBar({ selected, standing, matching, onSelectAll, onDone }: BulkBarProps) {
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
      {selected.size < Math.min(matching ?? Infinity, mostSelected) && (
        <Button look="quiet" onClick={onSelectAll}>
          {sayAll(matching)}
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
      {selected.size === mostSelected && (matching === undefined || matching > mostSelected) && (
        <p className={styles['most']}>
          {formatNumber(mostSelected)} are as many as change at once. Do the others after these.
        </p>
      )}
    </div>
  );
}

function sayAll(matching: number | undefined): string {
  if (matching === undefined) return 'Select all that match';
  return matching > mostSelected
    ? `Select the first ${formatNumber(mostSelected)} of ${formatNumber(matching)}`
    : `Select all ${formatNumber(matching)}`;
}
