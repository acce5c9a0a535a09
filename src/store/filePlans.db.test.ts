import { holdPlans } from '../../test/stage/plans.ts';
import type { RecordId } from '../core/base/id.ts';
import { instant } from '../core/base/instant.ts';
import { findFilePart, listFiles, listFileUses, listUnusedFiles, sumFileBytes } from './ledger/files.ts';

const hash = 'a'.repeat(64);

holdPlans({
  'files by their hashes': {
    ask: (tx, scope) => listFiles(tx, scope, [hash, 'b'.repeat(64)]),
    uses: ['file USING PRIMARY KEY (workspace_id=? AND hash=?)'],
  },
  'one part of a file': {
    ask: (tx, scope) => findFilePart(tx, scope, { hash, number: 3 }),
    uses: ['file_part USING PRIMARY KEY (workspace_id=? AND hash=? AND number=?)'],
  },
  'the bytes of a workspace, which grow with its files and not with their bytes': {
    ask: (tx, scope) => sumFileBytes(tx, scope),
    uses: ['file USING PRIMARY KEY (workspace_id=?)'],
  },
  'the files of a record, from an index alone': {
    ask: (tx, scope) => listFileUses(tx, scope, 'R1' as RecordId),
    uses: ['COVERING INDEX file_use_by_record (workspace_id=? AND record_id=?)'],
  },
  'the files that no record names, each looked up by its key': {
    ask: (tx, scope) => listUnusedFiles(tx, scope, instant(1)),
    uses: ['file USING PRIMARY KEY (workspace_id=?)', 'file_use USING PRIMARY KEY (workspace_id=? AND hash=?)'],
  },
});
