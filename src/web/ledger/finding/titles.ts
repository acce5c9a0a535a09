import { createContext, useContext } from 'react';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { useAsk } from '../../base/queries.ts';

/** What is shown of a record that another one links to. */
export type Linked = {
  readonly id: RecordId;
  readonly kind: string;
  readonly title: string;
  readonly standing: string;
};

/** The linked records that the screen knows already. */
export const LinkedHere = createContext<ReadonlyMap<RecordId, Linked>>(new Map());

/** A linked record: as the screen knows it, or asked for; undefined until it is here, and where it is gone. */
export function useLinked(id: RecordId): Linked | undefined {
  const known = useContext(LinkedHere).get(id);
  const { data } = useAsk(getRecord, { recordId: id }, { when: known === undefined });
  return known ?? data?.record;
}

/** The titles of the linked records that the screen knows. */
export function useTitles(): (id: RecordId) => string | undefined {
  const known = useContext(LinkedHere);
  return (id) => known.get(id)?.title;
}
