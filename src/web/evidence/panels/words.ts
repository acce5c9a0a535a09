import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getPanel, listPanels } from '../../../contract/evidence/committee/panels.ts';
import { verdictWords } from '../../../core/evidence/committee/panel/verdictWords.ts';
import { formatMoment } from '../../base/format.ts';

/** A panel in a few words. */
export type ListedPanel = ResponseOf<typeof listPanels>['panels'][number];

/** A panel whole. */
export type WholePanel = ResponseOf<typeof getPanel>['panel'];

/** Somebody on it. */
export type Panellist = WholePanel['panellists'][number];

/** How a panel stands, in a line. */
export function sayStanding({ standing, verdict, voices, locked, closesAt }: ListedPanel): string {
  if (standing === 'decided') return verdict === null ? 'Decided' : `Verdict: ${verdictWords[verdict]}`;
  if (standing === 'closed') return 'Closed without a verdict';
  const until = `open until ${formatMoment(closesAt)}`;
  return standing === 'talking' ? `Scores are open, ${until}` : `${locked} of ${voices} have locked, ${until}`;
}

/** How far somebody on a panel has come. */
export function sayHowFar({ conflict, excused, hasRead, isLocked, hasSpoken, scores }: Panellist): string {
  if (excused !== null) return `Excused: ${excused}`;
  if (conflict !== null) return `Set apart: ${conflict}`;
  if (scores.length > 0) return hasSpoken ? 'Has spoken' : 'Has not spoken yet';
  if (isLocked) return 'Has locked the scores';
  return hasRead ? 'Has read the evidence' : 'Has not read the evidence yet';
}
