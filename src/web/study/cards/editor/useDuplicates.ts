import { useQuery } from '@tanstack/react-query';
import { findDuplicates } from '../../../../contract/study/notes.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { NoteId } from '../../../../core/base/id.ts';
import { longestSide } from '../../../../core/study/note.ts';
import { call } from '../../../base/call.ts';
import { useRested } from '../../../base/device/useRested.ts';

export type Duplicates = ResponseOf<typeof findDuplicates>['duplicates'];

/** Notes that ask the same as what is being written, looked for once the hand rests. */
export function useDuplicates(front: string, except?: NoteId): Duplicates {
  const rested = useRested(front);
  const request = { front: rested, ...(except === undefined ? {} : { except }) };
  const { data } = useQuery({
    queryKey: [findDuplicates.path, request],
    queryFn: () => call(findDuplicates, request),
    enabled: rested.trim() !== '' && rested.length <= longestSide,
  });
  return rested === front ? (data?.duplicates ?? []) : [];
}
