import { lazy, Suspense, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatNumber } from '../../../base/format.ts';
import { type Shown, useCardRows } from '../shown/cardPages.ts';
import { countOf, isSelected } from '../shown/selected.ts';
import { useToday } from '../shown/useToday.ts';
import styles from './CardGrid.module.css';
import { CardGridRow } from './CardGridRow.tsx';
import { gridKeys } from '../../../base/rows/gridKeys.ts';
import { useActive, useFollow } from '../../../base/rows/useActive.ts';
import { useRowEvents } from './useRowEvents.ts';
import { useRowWindow } from '../../../base/rows/useRowWindow.ts';
import { useSelecting } from './useSelecting.ts';

const loadBulkBar = () => import('../bulk/BulkBar.tsx');
const BulkBar = lazy(() => loadBulkBar().then(({ BulkBar }) => ({ default: BulkBar })));

type CardGridProps = {
  readonly shown: Shown;
  readonly label: string;
  /** Where the actions on selected cards stand. */
  readonly bar: HTMLElement | null;
};

/** Cards by filter, however many: only the rows on screen are drawn and asked for. One tab stop; keys move within. */
export function CardGrid({ shown, label, bar }: CardGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const active = useActive(shown.total);
  const { rows, rowHeight, scrollMargin } = useRowWindow(grid, shown.total, active.place);
  const { startIndex: first = 0, endIndex: last = 0 } = rows.range ?? {};
  const rowAt = useCardRows(shown.filter, { first, last }, active.place);
  const selecting = useSelecting(shown);
  const events = useRowEvents(active, selecting);
  const today = useToday();
  useFollow(grid, active, rows);
  const { selected, clear, selectAll, maySelect } = selecting;
  const activeRow = rowAt(active.place);
  const count = countOf(selected);
  const [isBarNeeded, setBarNeeded] = useState(false);
  if (count > 0 && !isBarNeeded) setBarNeeded(true);
  const onKeyDown = gridKeys(
    { active: active.place, last: shown.total - 1, perScreen: Math.max(1, last - first - 1) },
    {
      moveTo: active.moveTo,
      extendTo: events.onExtend,
      toggle: () => activeRow !== undefined && events.onToggle(active.place, activeRow),
      open: () => activeRow !== undefined && events.onOpen(activeRow),
      selectAll,
      clear,
    },
  );
  const onDone = () => {
    clear();
    active.refocus();
  };
  return (
    <>
      <p className="unseen" role="status">
        {count > 0 && `${formatNumber(count)} selected`}
      </p>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={maySelect}
        aria-rowcount={shown.total}
        className={styles['grid']}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => void loadBulkBar()}
        onPointerEnter={() => void loadBulkBar()}
      >
        {rows.getVirtualItems().map(({ index, start }) => (
          <CardGridRow
            key={index}
            place={index}
            start={start - scrollMargin}
            height={rowHeight}
            row={rowAt(index)}
            today={today}
            isActive={index === active.place}
            isSelected={maySelect ? isSelected(selected, rowAt(index)?.cardId) : undefined}
            events={events}
          />
        ))}
      </div>
      {bar !== null &&
        isBarNeeded &&
        createPortal(
          <Suspense>
            <BulkBar selected={selected} shown={shown} onSelectAll={selectAll} onDone={onDone} />
          </Suspense>,
          bar,
        )}
    </>
  );
}
