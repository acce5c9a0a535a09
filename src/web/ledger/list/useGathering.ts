import { useEffect, useState } from 'react';
import type { Listed } from './useRecordPages.ts';
import { mostSelected } from './useSelected.ts';

type Gathering = Pick<Listed, 'rows' | 'hasMore'> & {
  readonly onMore: () => void;
  readonly onGathered: () => void;
};

/** Brings in the rows that match and are not here yet, as many as can be selected; then all of them are here. */
export function useGathering({ rows, hasMore, onMore, onGathered }: Gathering): () => void {
  const [isGathering, setGathering] = useState(false);
  const lacks = hasMore && rows.length < mostSelected;
  useEffect(() => {
    if (isGathering && lacks) onMore();
  });
  if (isGathering && !lacks) {
    setGathering(false);
    onGathered();
  }
  return () => setGathering(true);
}
