import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listRecords } from '../../../contract/ledger/records.ts';
import { call } from '../../base/call.ts';
import { askKey } from '../../base/queries.ts';
import type { Linked } from './titles.ts';

const most = 8;
const typingMs = 100;

/** Records of some kinds, kept ones before drafts, that hold what is typed; the ones changed last where nothing is. */
export function useFound(kinds: readonly string[], typed: string, when: boolean): readonly Linked[] {
  const search = useSettled(typed.trim());
  const answers = useQueries({
    queries: (['kept', 'draft'] as const).flatMap((standing) =>
      kinds.map((kind) => {
        const request = { kind, standing, ...(search === '' ? {} : { search }) };
        return { queryKey: askKey(listRecords, request), queryFn: () => call(listRecords, request), enabled: when };
      }),
    ),
  });
  return answers.flatMap(({ data }) => data?.records ?? []).slice(0, most);
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
