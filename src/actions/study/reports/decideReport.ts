import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { decideReport as endpoint } from '../../../contract/study/reports.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { ReportDecision } from '../../../core/base/report.ts';
import type { Tx } from '../../../store/base/database.ts';
import * as reports from '../../../store/study/sharing/reports.ts';
import { note } from '../../account/auditing/noteEvent.ts';
import type { Operating } from '../../base/context.ts';

type Decided = ResponseOf<typeof endpoint>;

/** Dismisses a report, takes its deck down, or puts it back. */
export async function decideReport(
  operating: Operating,
  { reportId, decision }: ParsedRequestOf<typeof endpoint>,
): Promise<Decided | Refusal<'no-report' | 'decided' | 'not-taken-down'>> {
  const { store, who } = operating;
  return store.transact(async (tx) => {
    const found = await reports.findReport(tx, who, reportId);
    if (found === undefined) return noReport;
    if (decision.kind === 'put-back') {
      return found.deck.takenDown === null ? notTakenDown : putBack(operating, tx, found);
    }
    if (found.report.decidedAt !== null) return decidedAlready;
    if (decision.kind === 'dismiss') return close(operating, tx, { found, as: 'dismissed' });
    return takeDown(operating, tx, { found, reason: decision.reason });
  });
}

async function putBack(operating: Operating, tx: Tx, found: reports.DeckReport): Promise<Decided> {
  await reports.putBack(tx, operating.who, found.report.publicationId);
  await noteModeration(operating, tx, { found, event: 'deck-put-back' });
  return close(operating, tx, { found, as: 'put-back' });
}

type TakingDown = { readonly found: reports.DeckReport; readonly reason: string };

/** Closes this report with all others of the same deck. */
async function takeDown(operating: Operating, tx: Tx, { found, reason }: TakingDown): Promise<Decided> {
  const { publicationId } = found.report;
  await reports.takeDown(tx, operating.who, { publicationId, reason, at: operating.now() });
  await noteModeration(operating, tx, { found, event: 'deck-taken-down' });
  return { done: true };
}

type Closing = { readonly found: reports.DeckReport; readonly as: ReportDecision };

async function close({ who, now }: Operating, tx: Tx, { found, as: decision }: Closing): Promise<Decided> {
  await reports.decideReport(tx, who, { id: found.report.id, decision, at: now() });
  return { done: true };
}

type Moderation = { readonly found: reports.DeckReport; readonly event: 'deck-taken-down' | 'deck-put-back' };

function noteModeration(operating: Operating, tx: Tx, { found: { report, deck }, event }: Moderation): Promise<void> {
  const details = { publicationId: report.publicationId };
  return note(operating, tx, { event, accountId: operating.who.accountId, aboutId: deck.authorId, details });
}

const noReport = refuse('no-report', 'There is no such report, or its deck is gone. Load the list again.');

const decidedAlready = refuse('decided', 'This report was decided already. Load the list again.');

const notTakenDown = refuse('not-taken-down', 'This deck is not taken down, so there is nothing to put back.');
