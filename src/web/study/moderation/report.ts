import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReports } from '../../../contract/study/reports.ts';

/** Something that was reported. */
export type Report = ResponseOf<typeof listReports>['reports'][number];

/** What a report is about. */
export const sayWhat = ({ deck, card }: Report): string => (card === null ? deck.title : `A card of ${deck.title}`);
