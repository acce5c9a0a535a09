import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getStatistics } from '../../../contract/study/statistics.ts';

/** What the server tells of study. */
export type Statistics = ResponseOf<typeof getStatistics>;

/** A share with its interval, or how many answers there are of how many it takes. */
export type Share = Statistics['retention'][number]['share'];
