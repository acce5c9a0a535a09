import { useQueryClient } from '@tanstack/react-query';
import type { RequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import { changeStandings } from '../../../contract/ledger/history.ts';
import type { Standing } from '../../../core/ledger/record.ts';
import { call, sentenceOf } from '../../base/call.ts';
import { formatCount } from '../../base/format.ts';
import { useToast } from '../../base/Toast.tsx';

type Wanted = RequestOf<typeof changeStandings>['records'];

/** Keeps, takes out or brings back records, says what became of it, and offers the way back. */
export function useStandings(): { readonly change: (records: Wanted) => void } {
  const client = useQueryClient();
  const { show } = useToast();
  const send = async (records: Wanted): Promise<void> => {
    try {
      const { before, refused } = await call(changeStandings, { records });
      const undo = () => void send(before);
      const problem = sayRefused(refused);
      if (before.length === 0 && problem !== undefined) show(problem);
      else show(sayChanged(before.length, records[0]?.standing ?? 'kept', problem), { undo });
    } catch (error) {
      show(sentenceOf(error));
    } finally {
      void client.invalidateQueries();
    }
  };
  return { change: (records) => void send(records) };
}

/** Why the first one stays as it is, and how many others do. */
function sayRefused([first, ...others]: ResponseOf<typeof changeStandings>['refused']): string | undefined {
  if (first === undefined || others.length === 0) return first?.message;
  return `${first.message} ${formatCount(others.length, 'other stays as it is', 'others stay as they are')} too.`;
}

function sayChanged(count: number, standing: Standing, problem: string | undefined): string {
  const done = { removed: 'removed', kept: 'kept', draft: 'put back among the drafts' }[standing];
  return [`${formatCount(count, 'record')} ${done}.`, problem].filter((part) => part !== undefined).join(' ');
}
