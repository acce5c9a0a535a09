import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listRecords } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import styles from './panels.module.css';

type CaseChoiceProps = {
  readonly chosen: readonly RecordId[];
  readonly onChoose: (chosen: readonly RecordId[]) => void;
};

/** The complete impacts, found by their words; a panel judges those that are chosen, in the order of choosing. */
export function CaseChoice({ chosen, onChoose }: CaseChoiceProps) {
  const [search, setSearch] = useState('');
  const listed = useAsk(
    listRecords,
    { kind: impact.name, standing: 'kept', ...(search.trim() === '' ? {} : { search: search.trim() }) },
    { meanwhile: 'old answer' },
  );
  const toggle = (id: RecordId) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <section className={styles['part']} aria-label="What it judges">
      <h2>What it judges</h2>
      <p className={styles['soft']}>
        Each impact as it stands now, with what backs it, its frictions, costs and choices. Later edits change nothing
        of what the panel reads. {chosen.length > 0 && `${chosen.length} chosen.`}
      </p>
      <Field label="Find an impact">
        <Input type="search" maxLength={200} value={search} onChange={({ target }) => setSearch(target.value)} />
      </Field>
      <Asked ask={listed}>
        {({ records, next }) => (
          <>
            {records.length === 0 && <NoImpact isSearched={search.trim() !== ''} />}
            <div className={styles['choices']}>
              {records.map(({ id, title }) => (
                <label key={id}>
                  <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                  <span dir="auto">{title}</span>
                </label>
              ))}
            </div>
            {next !== null && <p className={styles['soft']}>There are more. Find them by a word.</p>}
          </>
        )}
      </Asked>
    </section>
  );
}

const NoImpact = ({ isSearched }: { readonly isSearched: boolean }) =>
  isSearched ? (
    <p>No complete impact has these words.</p>
  ) : (
    <p>
      No impact is complete yet. <Link to="/evidence/inbox">Complete one</Link>, then come back.
    </p>
  );
