import type { RecordId } from '../../../../core/base/id.ts';
import type { Newest } from '../../../../core/evidence/judging/newest.ts';
import type { Judgement, Measure } from '../../../../core/evidence/rules/base/judge.ts';
import type { Witnessed } from '../../../../core/evidence/ladder.ts';
import type { LogMark } from '../../../../store/ledger/log.ts';

/** A ledger as it was read and judged. */
export type Live = Newest & {
  /** Where the log stood before anything was read: later leaves tell what may have changed since. */
  readonly mark: LogMark | undefined;
  readonly standing: ReadonlyMap<RecordId, Witnessed>;
  readonly measure: Measure;
  readonly judgement: Judgement;
};

/** So many records are judged at most, the last changed ones. */
export const mostJudged = 20_000;
