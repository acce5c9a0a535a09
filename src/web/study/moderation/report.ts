import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReports } from '../../../contract/study/reports.ts';
import type { ReportDecision, ReportReason } from '../../../core/study/report.ts';
import { formatMoment } from '../../base/format.ts';

/** Something that was reported. */
export type Report = ResponseOf<typeof listReports>['reports'][number];

/** What a report is about. */
export const sayWhat = ({ deck, card }: Report): string => (card === null ? deck.title : `A card of ${deck.title}`);

/** That a deck is taken down, and why. */
export const sayTakenDown = ({ at, reason }: NonNullable<Report['deck']['takenDown']>): string =>
  `taken down on ${formatMoment(at)}: ${reason}`;

/** What came of a report; '' while it waits. */
export const sayDecision = ({ decision, decidedBy, decidedAt }: Report): string =>
  decision === null || decidedAt === null
    ? ''
    : `${decidedBy ?? 'Somebody'} ${decisionWords[decision]} on ${formatMoment(decidedAt)}.`;

/** What somebody found wrong, after a colon. */
export const reasonWords = {
  wrong: 'it is wrong, and its maintainers do not mend it.',
  'not-theirs': 'it is not theirs to publish.',
  harmful: 'it does harm.',
  spam: 'it is advertising.',
  other: 'something else is wrong with it.',
} as const satisfies { readonly [reason in ReportReason]: string };

const decisionWords = {
  dismissed: 'dismissed it',
  'taken-down': 'took the deck down',
  'put-back': 'put the deck back',
} as const satisfies { readonly [decision in ReportDecision]: string };
