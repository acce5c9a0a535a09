import { useNavigate, useSearch } from '@tanstack/react-router';
import { listRecords } from '../../../contract/ledger/records.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { SearchBox } from '../../base/filters/SearchBox.tsx';
import { isServed } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { DecisionList } from './DecisionList.tsx';
import styles from './decisions.module.css';
import { SharedLog } from './SharedLog.tsx';

/** What was decided and why, to be found before it is decided again; and the log of it that others read. */
export function DecisionsPage() {
  const { search, setSearch } = useSearchInAddress();
  const mayWrite = useMayWrite();
  const pages = useDecisions(search);
  const isEmpty = search === '' && pages.data?.pages[0]?.records.length === 0;
  return (
    <Page title="Decisions" actions={!isEmpty && <AddDecision />}>
      {!isEmpty && (
        <search className={styles['search']}>
          <SearchBox label="Has it been decided already?" search={search} onSearch={setSearch} />
        </search>
      )}
      <Asked ask={pages}>
        {({ pages: answers }) =>
          answers[0]?.records.length === 0 ? (
            <None search={search} />
          ) : (
            <>
              <DecisionList answers={answers} />
              <MoreButton pages={pages}>Show earlier ones</MoreButton>
            </>
          )
        }
      </Asked>
      {isServed && mayWrite && <SharedLog />}
    </Page>
  );
}

function useSearchInAddress() {
  const { search = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const setSearch = (next: string) =>
    void navigate({ to: '/evidence/decisions', search: next === '' ? {} : { search: next }, replace: true });
  return { search, setSearch };
}

const useDecisions = (search: string) => {
  const first = { kind: decision.name, order: 'day', ...(search.trim() === '' ? {} : { search }) } as const;
  return usePages(listRecords, first, (pages) => {
    const after = pages.at(-1)?.next ?? null;
    return after === null ? undefined : { ...first, after };
  });
};

const AddDecision = () => (
  <AddLink kind={decision.name} look="primary">
    Add a decision
  </AddLink>
);

const None = ({ search }: { readonly search: string }) =>
  search === '' ? (
    <EmptyState
      title="No decision is on record"
      action={<AddDecision />}
      example="Prices change once a year, in January. Sales wanted to set them whenever asked; nobody could plan. Looked at again in a year."
    >
      <p>
        A decision that is written down, with what spoke against it, need not be taken twice. Whoever asks again gets a
        link instead of a meeting.
      </p>
    </EmptyState>
  ) : (
    <p role="status">No decision holds all of these words. Use fewer, or decide it and write it down.</p>
  );
