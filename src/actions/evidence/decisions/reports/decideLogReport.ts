import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { decideLogReport as endpoint } from '../../../../contract/evidence/logReports.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { Tx } from '../../../../store/base/database.ts';
import * as logReports from '../../../../store/evidence/logReports.ts';
import { note } from '../../../account/auditing/noteEvent.ts';
import type { Operating } from '../../../base/context.ts';

type Decided = ResponseOf<typeof endpoint>;

/** Dismisses a report, takes its decision log down, or puts it back. */
export async function decideLogReport(
  operating: Operating,
  { reportId, decision }: ParsedRequestOf<typeof endpoint>,
): Promise<Decided | Refusal<'no-report' | 'decided' | 'not-taken-down'>> {
  const { store, who, now } = operating;
  return store.transact(async (tx) => {
    const report = await logReports.findLogReport(tx, who, reportId);
    if (report === undefined) return noReport;
    const { id, workspaceId, log } = report;
    if (decision.kind === 'put-back') {
      if (log.takenDown === null) return notTakenDown;
      await logReports.putLogBack(tx, who, workspaceId);
      await noteModeration(operating, tx, { report, event: 'log-put-back' });
      await logReports.decideLogReport(tx, who, { id, decision: 'put-back', at: now() });
      return { done: true };
    }
    if (report.decidedAt !== null) return decidedAlready;
    if (decision.kind === 'dismiss') {
      await logReports.decideLogReport(tx, who, { id, decision: 'dismissed', at: now() });
      return { done: true };
    }
    await logReports.takeLogDown(tx, who, { workspaceId, at: now(), reason: decision.reason });
    await noteModeration(operating, tx, { report, event: 'log-taken-down' });
    return { done: true };
  });
}

type Moderation = { readonly report: logReports.LogReport; readonly event: 'log-taken-down' | 'log-put-back' };

function noteModeration(operating: Operating, tx: Tx, { report: { workspaceId }, event }: Moderation): Promise<void> {
  return note(operating, tx, { event, accountId: operating.who.accountId, aboutId: null, details: { workspaceId } });
}

const noReport = refuse('no-report', 'There is no such report, or its decision log is gone. Load the list again.');
const decidedAlready = refuse('decided', 'This report was decided already. Load the list again.');
const notTakenDown = refuse('not-taken-down', 'This decision log is not taken down, so there is nothing to put back.');
