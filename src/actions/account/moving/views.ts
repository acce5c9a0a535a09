import type { Tx } from '../../../store/base/database.ts';
import type { Context } from '../../base/context.ts';
import { mostViews } from '../../ledger/views/keepView.ts';
import { insertBatch, type Intake, parseRows, stopAtRow } from './batch.ts';

/** Takes in views of the ledger, no more of them than somebody may keep. */
export const openViews = ({ scope: { workspaceId, accountId } }: Context, tx: Tx): Intake<'saved_view'> => ({
  take: {
    saved_view: async (batch) => {
      const rows = parseRows('saved_view', batch);
      if (batch.before + rows.length > mostViews)
        stopAtRow(batch, mostViews - batch.before, `nobody keeps more than ${mostViews} views`);
      await insertBatch(
        tx,
        batch,
        rows.map((row) => ({
          ...row,
          query: JSON.stringify(row.query),
          workspace_id: workspaceId,
          account_id: accountId,
        })),
      );
    },
  },
  finish: async () => undefined,
});
