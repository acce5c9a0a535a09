import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listDueLooks } from '../../../contract/evidence/views.ts';
import { findKind } from '../../../core/kinds.ts';
import { formatDate } from '../../base/format.ts';

/** What the server tells of records that are due. */
export type Looks = ResponseOf<typeof listDueLooks>;

/** Since when a record is due, what kind it is, and what is to be done about it. */
export function sayDue({ record, on }: Looks['looks'][number]): string {
  const kind = findKind(record.kind);
  const asks = kind?.due?.asks;
  return [`Since ${formatDate(on)}`, kind?.one ?? record.kind, ...(asks === undefined ? [] : [asks])].join(' · ');
}
