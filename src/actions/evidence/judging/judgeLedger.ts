import type { Day } from '../../../core/base/day.ts';
import { type Apart, disagreementsIn, setApart } from '../../../core/evidence/judging/disagreements.ts';
import { type Finding, findingsOf } from '../../../core/evidence/rules/base/judge.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { findLogMark } from '../../../store/ledger/log.ts';
import type { Context } from '../../base/context.ts';
import { catchUp } from './live/catchUp.ts';
import { judgeAfresh } from './live/judgeAfresh.ts';
import { type Live, mostJudged } from './live/live.ts';
import { recall, remember } from './live/memory.ts';

/** A ledger with what the rules find in it. */
export type Judged = Pick<Live, 'measure' | 'judgement'> & {
  readonly today: Day;
  /** The complete records, those that say what somebody thinks of a rule among them. */
  readonly records: readonly LedgerRecord[];
  /** How many of them rules read. */
  readonly judged: number;
  /** Whether there are no more of them. */
  readonly whole: boolean;
  /** What the rules find, and nobody disagrees with. */
  readonly open: readonly Finding[];
  /** What somebody disagrees with. */
  readonly apart: readonly Apart[];
};

/**
 * Judges the ledger of a workspace as it is today, by the thresholds it has. What was judged before is brought up to what
 * was said since; the answer is the one of judging afresh.
 */
export async function judgeLedger(context: Context): Promise<Judged> {
  const { store, scope, now } = context;
  const mark = await findLogMark(store.db, scope);
  const before = recall(store, scope.workspaceId);
  const asked = { most: mostJudged };
  const known =
    before === undefined || mark === undefined ? undefined : await catchUp(context, before, { ...asked, mark });
  const live = known ?? (await judgeAfresh(context, { ...asked, mark }));
  remember(store, scope.workspaceId, { live, askedAt: now() });
  return judgedOf(live);
}

/** The complete records of a workspace, and what they are judged by today. */
export const readMeasured = (context: Context): Promise<Pick<Judged, 'records' | 'whole' | 'measure'>> =>
  judgeLedger(context);

/** Asked again before anything changed, the answer is the same. */
function judgedOf(live: Live): Judged {
  const known = judgedBy.get(live);
  if (known !== undefined) return known;
  const { records, whole, measure, judgement } = live;
  const judged = {
    today: measure.today,
    records,
    judged: records.filter(({ kind }) => isSubject(kind)).length,
    whole,
    measure,
    judgement,
    ...setApart(findingsOf(judgement, measure), disagreementsIn(records), measure.today),
  };
  judgedBy.set(live, judged);
  return judged;
}

const judgedBy = new WeakMap<Live, Judged>();
