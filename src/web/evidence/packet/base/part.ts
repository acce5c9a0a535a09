import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getRecord } from '../../../../contract/ledger/records.ts';

/** What each part of a packet's page is given: the packet as it was written. */
export type PartProps = { readonly record: ResponseOf<typeof getRecord>['record'] };
