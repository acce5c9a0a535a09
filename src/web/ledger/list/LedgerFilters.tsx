import { countRecords } from '../../../contract/ledger/records.ts';
import { kinds } from '../../../core/kinds.ts';
import { Button } from '../../base/Button.tsx';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { FilterSelect } from '../../base/filters/FilterSelect.tsx';
import filters from '../../base/filters/filters.module.css';
import { SearchBox } from '../../base/filters/SearchBox.tsx';
import { formatNumber } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { withCapital } from '../values/capital.ts';
import { useLinked } from '../finding/titles.ts';
import { type LedgerFilter, orderNames, parseFilter, standingNames } from './filter.ts';
import styles from './LedgerPage.module.css';
import type { FilterInAddress } from './useLedgerFilter.ts';

/** Words, kind, standing, dates and order; the list follows as one types. */
export function LedgerFilters({ filter, set }: FilterInAddress) {
  const { standing = 'kept' } = filter;
  const counts = useAsk(countRecords, {}).data?.counts ?? [];
  const counted = (kind: string): number =>
    counts.find((count) => count.kind === kind && count.standing === standing)?.records ?? 0;
  const choose = (name: 'kind' | 'standing' | 'order') => (value: string) =>
    set({ ...without(filter, name), ...parseFilter({ [name]: value }) });
  return (
    <search className={styles['filters']}>
      <div className={filters['filters']}>
        <SearchBox
          label="Search records"
          search={filter.search ?? ''}
          onSearch={(search) => set({ ...filter, search })}
        />
        <FilterSelect label="Kind" every="Every kind" value={filter.kind} onChoose={choose('kind')}>
          {kinds
            .filter(({ name }) => counted(name) > 0 || name === filter.kind)
            .map(({ name, many }) => ({ value: name, name: `${withCapital(many)} (${formatNumber(counted(name))})` }))}
        </FilterSelect>
        <FilterSelect
          label="Standing"
          every={standingNames.kept}
          value={standing === 'kept' ? undefined : standing}
          onChoose={choose('standing')}
        >
          {[
            { value: 'draft', name: standingNames.draft },
            { value: 'removed', name: standingNames.removed },
          ]}
        </FilterSelect>
      </div>
      <Disclosure summary="Dates and order" isUsed={isFurther(filter)}>
        <div className={styles['second']}>
          <DateInput label="From" value={filter.from} onChoose={(from) => set(withDate(filter, 'from', from))} />
          <DateInput label="Until" value={filter.until} onChoose={(until) => set(withDate(filter, 'until', until))} />
          <FilterSelect
            label="Order"
            every={orderNames.changed}
            value={filter.order === 'changed' ? undefined : filter.order}
            onChoose={choose('order')}
          >
            {[
              { value: 'day', name: orderNames.day },
              { value: 'title', name: orderNames.title },
            ]}
          </FilterSelect>
        </div>
      </Disclosure>
      {filter.linkedTo !== undefined && (
        <div>
          <LinkedTo id={filter.linkedTo} onTake={() => set(without(filter, 'linkedTo'))} />
        </div>
      )}
    </search>
  );
}

const isFurther = ({ from, until, order = 'changed' }: LedgerFilter): boolean =>
  from !== undefined || until !== undefined || order !== 'changed';

type DateInputProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (date: string | undefined) => void;
};

const DateInput = ({ label, value = '', onChoose }: DateInputProps) => (
  <label className={styles['date']}>
    {label}
    <Input
      type="date"
      value={value}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    />
  </label>
);

type LinkedToProps = { readonly id: NonNullable<LedgerFilter['linkedTo']>; readonly onTake: () => void };

function LinkedTo({ id, onTake }: LinkedToProps) {
  const linked = useLinked(id);
  return <Button onClick={onTake}>Linked to “{linked?.title ?? '…'}”: show all</Button>;
}

function without(filter: LedgerFilter, name: keyof LedgerFilter): LedgerFilter {
  const { [name]: _, ...others } = filter;
  return others;
}

const withDate = (filter: LedgerFilter, name: 'from' | 'until', date: string | undefined): LedgerFilter =>
  date === undefined ? without(filter, name) : { ...filter, [name]: date };
