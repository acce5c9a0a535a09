import { undoRecordImport } from '../../../contract/evidence/imports.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { sentenceOf } from '../../base/call.ts';
import { formatCount } from '../../base/format.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';

/** Takes an import back, named by when it was, and says what became of it. */
export function useUndoing(onUndone: () => void) {
  const { show } = useToast();
  const { mutate, isPending } = useTell(undoRecordImport, {
    after: ({ removed, changedSince }) => {
      const rest = changedSince === 0 ? '' : ` ${formatCount(changedSince, 'record')} changed since and stayed.`;
      show(`${formatCount(removed, 'record')} removed.${rest}`);
      onUndone();
    },
  });
  const undo = (at: Instant) => mutate({ at }, { onError: (error) => show(sentenceOf(error)) });
  return { undo, isPending };
}
