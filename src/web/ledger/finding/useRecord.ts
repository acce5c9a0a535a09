import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { sentenceOf } from '../../base/call.ts';
import { useAsk } from '../../base/queries.ts';
import type { Linked } from './titles.ts';

/** A record with its kind and its links, and what the screen thereby knows of those. */
export type Found = ResponseOf<typeof getRecord> & {
  readonly kind: Kind;
  readonly linked: ReadonlyMap<RecordId, Linked>;
};

/** The record that the address names, once it is here; where it is not there, why. */
export function useRecord(): { readonly found: Found | undefined; readonly problem: string | undefined } {
  const recordId = useRecordId();
  const { data, error } = useAsk(getRecord, { recordId });
  const found = useMemo(() => {
    const kind = findKind(data?.record.kind ?? '');
    if (data === undefined || kind === undefined) return undefined;
    return { ...data, kind, linked: new Map(data.links.map(({ other }) => [other.id, other])) };
  }, [data]);
  return { found, problem: error !== null && data === undefined ? sentenceOf(error) : undefined };
}

/** The record that the address names, as the address says it: the server looks whether there is one. */
export const useRecordId = (): RecordId => String(useParams({ strict: false }).recordId ?? '') as RecordId;
