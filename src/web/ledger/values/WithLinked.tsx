import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useContext } from 'react';
import { getRecord } from '../../../contract/ledger/records.ts';
import { isId, type RecordId } from '../../../core/base/id.ts';
import type { FieldValue } from '../../../core/ledger/fields/value.ts';
import { call } from '../../base/call.ts';
import { askKey } from '../../base/queries.ts';
import { isMany } from './valueText.ts';
import { LinkedHere } from '../finding/titles.ts';

type WithLinkedProps = { readonly values: readonly FieldValue[]; readonly children: ReactNode };

/** What is shown within it knows the records that these values link to, those of earlier states included. */
export function WithLinked({ values, children }: WithLinkedProps) {
  const known = useContext(LinkedHere);
  const unknown = [...new Set(values.flatMap(idsIn))].filter((id) => !known.has(id));
  const answers = useQueries({
    queries: unknown.map((recordId) => ({
      queryKey: askKey(getRecord, { recordId }),
      queryFn: () => call(getRecord, { recordId }),
    })),
  });
  const found = answers.flatMap(({ data }) => (data === undefined ? [] : [[data.record.id, data.record] as const]));
  return <LinkedHere value={new Map([...known, ...found])}>{children}</LinkedHere>;
}

function idsIn(value: FieldValue): readonly RecordId[] {
  if (!isMany(value)) return [];
  return value.flatMap((one) => (typeof one === 'string' ? idOf(one) : Object.values(one).flatMap(idsIn)));
}

const idOf = (text: string): readonly RecordId[] => (isId<'record'>(text) ? [text] : []);
