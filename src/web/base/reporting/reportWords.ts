import type { Instant } from '../../../core/base/instant.ts';
import type { ReportDecision, ReportReason, TakenDown } from '../../../core/base/report.ts';
import { formatMoment } from '../format.ts';

/** What somebody found wrong, after a colon. */
export const reasonWords = {
  wrong: 'it is wrong, and its maintainers do not mend it.',
  'not-theirs': 'it is not theirs to publish.',
  harmful: 'it does harm.',
  spam: 'it is advertising.',
  other: 'something else is wrong with it.',
} as const satisfies { readonly [reason in ReportReason]: string };

/** That something is taken down, and why. */
export const sayTakenDown = ({ at, reason }: TakenDown): string => `Taken down on ${formatMoment(at)}: ${reason}`;

type Decided = {
  readonly decision: ReportDecision | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
};

/** What came of a report of a deck, or of a log; '' while it waits. */
export const sayDecision = ({ decision, decidedBy, decidedAt }: Decided, what: 'deck' | 'log'): string =>
  decision === null || decidedAt === null
    ? ''
    : `${decidedBy ?? 'Somebody'} ${decisionWords[decision](what)} on ${formatMoment(decidedAt)}.`;

const decisionWords = {
  dismissed: () => 'dismissed it',
  'taken-down': (what) => `took the ${what} down`,
  'put-back': (what) => `put the ${what} back`,
} as const satisfies { readonly [decision in ReportDecision]: (what: string) => string };
