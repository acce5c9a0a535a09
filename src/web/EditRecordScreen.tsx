import { lazy, Suspense } from 'react';
import { bar } from '../core/evidence/kinds/judging/bar.ts';
import { useRecord } from './ledger/finding/useRecord.ts';
import { EditRecordPage } from './ledger/form/EditRecordPage.tsx';
import { ForRole } from './study/publishing/ForRole.tsx';
import { WithFiles } from './WithFiles.tsx';
import { WithRemarks } from './WithRemarks.tsx';

const EditLadderPage = lazy(() =>
  import('./evidence/ladder/LadderPages.tsx').then(({ EditLadderPage }) => ({ default: EditLadderPage })),
);

/** A record, written anew. */
export const EditRecordScreen = () => (
  <ForRole needed="member" title="Edit">
    <WithFiles>
      <WithRemarks>
        <OfKind />
      </WithRemarks>
    </WithFiles>
  </ForRole>
);

/** A ladder has a page of its own, which reads its text. */
const OfKind = () =>
  useRecord().found?.kind.name === bar.name ? (
    <Suspense>
      <EditLadderPage />
    </Suspense>
  ) : (
    <EditRecordPage />
  );
