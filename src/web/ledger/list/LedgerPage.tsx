import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { countRecords } from '../../../contract/ledger/records.ts';
import { writtenKinds } from '../../../core/kinds.ts';
import type { ButtonLook } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatCount, formatNumber } from '../../base/format.ts';
import { type ListedKey, useKeyList } from '../../base/keys.ts';
import { Menu } from '../../base/menu/Menu.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { keyOfFilter } from './filter.ts';
import { LedgerFilters } from './LedgerFilters.tsx';
import styles from './LedgerPage.module.css';
import { NoRecords } from './NoRecords.tsx';
import { RecordGrid } from './RecordGrid.tsx';
import { useLedgerFilter } from './useLedgerFilter.ts';
import { type Listed, useListed } from './useRecordPages.ts';
import { Views } from './Views.tsx';

/** Everything that was written down, to search, narrow, open and put in order. `sample` offers to load invented records, `notice` stands above the list. */
export function LedgerPage({ sample, notice }: { readonly sample?: ReactNode; readonly notice?: ReactNode }) {
  useKeyList(keyList);
  const inAddress = useLedgerFilter();
  const { listed, error, more } = useListed(inAddress.filter);
  const counts = useAsk(countRecords, {}).data?.counts;
  const [kept, drafts] = (['kept', 'draft'] as const).map((standing) => countAll({ standing }, counts));
  const isEmpty = kept === 0 && isPlain(inAddress.filter);
  return (
    <Page
      title="Ledger"
      width="wide"
      actions={
        <>
          {!(isEmpty && drafts === 0) && <ExportMenu kind={inAddress.filter.kind} />}
          <NewRecord look={isEmpty ? 'plain' : 'primary'} />
        </>
      }
    >
      {isEmpty ? (
        <NoRecords drafts={drafts ?? 0} sample={sample} />
      ) : (
        <section aria-label="Records">
          <div className={styles['notice']}>{notice}</div>
          <LedgerFilters {...inAddress} />
          <Views {...inAddress} />
          <div className={styles['total']}>
            <p role="status">{listed !== undefined && sayFound(listed, countAll(listed.filter, counts))}</p>
            {isPlain(inAddress.filter) && drafts !== undefined && drafts > 0 && (
              <Link to="/evidence/inbox">{formatCount(drafts, 'draft')} to complete</Link>
            )}
          </div>
          {error !== null && <p role="alert">{sentenceOf(error)}</p>}
          {listed !== undefined && listed.rows.length > 0 && (
            <RecordGrid
              key={keyOfFilter(listed.filter)}
              listed={listed}
              total={countAll(listed.filter, counts)}
              onMore={more}
            />
          )}
        </section>
      )}
    </Page>
  );
}

const isPlain = (filter: Listed['filter']): boolean => keyOfFilter(filter) === '';

function NewRecord({ look }: { readonly look: ButtonLook }) {
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  if (!mayWrite) return null;
  return (
    <Menu
      look={look}
      items={writtenKinds.map(({ name, one }) => ({
        label: `New ${one}`,
        onSelect: () => void navigate({ to: '/evidence/new/$kind', params: { kind: name } }),
      }))}
    >
      New
    </Menu>
  );
}

type Counts = ResponseOf<typeof countRecords>['counts'];

/** How many there are, where the filter asks for no more than a kind and a standing: undefined anywhere else. */
function countAll({ kind, standing = 'kept', order: _, ...rest }: Listed['filter'], counts: Counts | undefined) {
  if (counts === undefined || keyOfFilter(rest) !== '') return undefined;
  const mine = counts.filter((count) => count.standing === standing && (kind === undefined || count.kind === kind));
  return mine.reduce((sum, { records }) => sum + records, 0);
}

function sayFound({ rows, hasMore, filter }: Listed, all: number | undefined): string {
  if (all !== undefined && rows.length > 0) return formatCount(all, 'record');
  if (hasMore) return `${formatNumber(rows.length)} records so far; more come as you go down.`;
  if (rows.length > 0) return formatCount(rows.length, 'record');
  if (filter.standing === 'draft') return 'No draft matches.';
  if (filter.standing === 'removed') return 'Nothing removed matches.';
  return 'No kept record matches. Search for fewer words, choose every kind, or look among the drafts.';
}

const keyList: readonly ListedKey[] = [
  { keys: '/', does: 'Search' },
  { keys: '↑ or ↓', does: 'Go from record to record' },
  { keys: 'Enter', does: 'Open' },
  { keys: 'Space or X', does: 'Select' },
  { keys: 'Shift ↑ or Shift ↓', does: 'Select a stretch' },
];
