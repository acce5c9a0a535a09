import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { bar } from '../core/evidence/kinds/judging/bar.ts';
import { findKind } from '../core/kinds.ts';
import { buttonClass } from './base/Button.tsx';
import { Page } from './base/Page.tsx';
import { AddRecordPage } from './ledger/form/AddRecordPage.tsx';
import { ForRole } from './study/publishing/ForRole.tsx';
import { WithFiles } from './WithFiles.tsx';
import { WithRemarks } from './WithRemarks.tsx';

const AddLadderPage = lazy(() =>
  import('./evidence/ladder/LadderPages.tsx').then(({ AddLadderPage }) => ({ default: AddLadderPage })),
);

/** A new record of the kind that the address names. */
export function AddRecordScreen() {
  const { kind: name = '' } = useParams({ strict: false });
  const { link = '' } = useSearch({ strict: false });
  const kind = findKind(name);
  if (kind !== undefined && kind.sealed === undefined)
    return (
      <ForRole needed="member" title={`New ${kind.one}`}>
        <WithFiles>
          <WithRemarks>
            {kind.name === bar.name ? (
              <Suspense>
                <AddLadderPage />
              </Suspense>
            ) : (
              <AddRecordPage key={`${name} ${link}`} kind={kind} />
            )}
          </WithRemarks>
        </WithFiles>
      </ForRole>
    );
  return (
    <Page title="New record">
      <p>{kind?.sealed ?? `There is no kind of record called “${name}”. Choose one in the ledger.`}</p>
      <p>
        <Link to="/evidence" className={buttonClass('primary')}>
          Go to the ledger
        </Link>
      </p>
    </Page>
  );
}
