import type { ImportReport } from '../../../../contract/study/imports.ts';
import { secondMs } from '../../../../core/base/instant.ts';
import { formatCount, formatDuration, formatNumber } from '../../../base/format.ts';

/** The file an import was read from, and how long it took where it took long enough to tell. */
export const sayFrom = (fileName: string, tookMs: number): string =>
  tookMs < secondMs ? fileName : `${fileName}, in ${formatDuration(tookMs)}`;

/** What came of an import, as a heading. */
export function sayReport({ added, updated, skipped, bad }: Counts, outcome: 'done' | 'nothing imported'): string {
  if (outcome === 'nothing imported') return `Nothing was imported: ${formatCount(bad, 'row')} cannot be read`;
  if (added > 0 && updated > 0) return `${formatCount(added, 'card')} added, ${formatNumber(updated)} updated`;
  if (added > 0) return `${formatCount(added, 'card')} added`;
  if (updated > 0) return `${formatCount(updated, 'card')} updated`;
  return skipped > 0 ? 'Nothing new: you have all of it already' : 'Nothing to import: no row could be read';
}

type Counts = Pick<ImportReport, 'added' | 'updated' | 'skipped' | 'bad'>;
