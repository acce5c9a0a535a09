import { lazy, Suspense, useState } from 'react';
import type { NoteId } from '../../../core/base/id.ts';

const NoteHistory = lazy(() => import('./NoteHistory.tsx').then((it) => ({ default: it.NoteHistory })));

type HistoryPartProps = { readonly noteId: NoteId };

/** Earlier wordings of a card, folded away; they are asked for when they are unfolded. */
export function HistoryPart({ noteId }: HistoryPartProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>What this card said before</summary>
      <Suspense>{isOpened && <NoteHistory noteId={noteId} />}</Suspense>
    </details>
  );
}
