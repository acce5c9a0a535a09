import { EditRecordPage } from './ledger/form/EditRecordPage.tsx';
import { ForRole } from './study/publishing/ForRole.tsx';
import { WithFiles } from './WithFiles.tsx';

/** A record, written anew. */
export const EditRecordScreen = () => (
  <ForRole needed="member" title="Edit">
    <WithFiles>
      <EditRecordPage />
    </WithFiles>
  </ForRole>
);
