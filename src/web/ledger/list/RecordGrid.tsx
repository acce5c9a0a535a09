import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../../base/format.ts';
import { gridKeys } from '../../base/rows/gridKeys.ts';
import { useActive, useFollow } from '../../base/rows/useActive.ts';
import { useRowWindow } from '../../base/rows/useRowWindow.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { BulkBar } from './BulkBar.tsx';
import styles from './RecordGrid.module.css';
import { RecordRow } from './RecordRow.tsx';
import type { Listed } from './useRecordPages.ts';
import { useGathering } from './useGathering.ts';
import { useSelected } from './useSelected.ts';

type RecordGridProps = {
  readonly listed: Listed;
  /** How many match, where that is known. */
  readonly total: number | undefined;
  readonly onMore: () => void;
};

/** Records, however many: only the rows on screen are drawn, and the next page is asked for as one comes near. One tab stop. */
export function RecordGrid({ listed: { filter, rows, linked, hasMore }, total, onMore }: RecordGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const mayWrite = useMayWrite();
  const active = useActive(rows.length);
  const { rows: drawn, rowHeight, scrollMargin } = useRowWindow(grid, rows.length, active.place);
  const { startIndex: first = 0, endIndex: last = 0 } = drawn.range ?? {};
  const selecting = useSelected(rows);
  const { selected, clear } = selecting;
  const gather = useGathering({ rows, hasMore, onMore, onGathered: selecting.selectAll });
  useFollow(grid, active, drawn);
  useMoreAhead(hasMore && last >= rows.length - ahead, onMore);
  const open = useOpen(rows);
  const extendTo = (place: number) => {
    if (mayWrite) selecting.extendTo(place, active.place);
    active.moveTo(place);
  };
  const toggle = (place: number) => mayWrite && selecting.toggle(place);
  const onKeyDown = gridKeys(
    { active: active.place, last: rows.length - 1, perScreen: Math.max(1, last - first - 1) },
    {
      moveTo: active.moveTo,
      extendTo,
      toggle: () => toggle(active.place),
      open: () => open(active.place),
      selectAll: () => mayWrite && gather(),
      clear,
    },
  );
  return (
    <>
      <p className="unseen" role="status">
        {selected.size > 0 && `${formatNumber(selected.size)} selected`}
      </p>
      {selected.size > 0 && (
        <BulkBar
          selected={selected}
          standing={filter.standing ?? 'kept'}
          matching={hasMore ? total : rows.length}
          onSelectAll={gather}
          onDone={() => {
            clear();
            active.refocus();
          }}
        />
      )}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label="Records"
        aria-multiselectable={mayWrite}
        aria-rowcount={hasMore ? -1 : rows.length}
        className={styles['grid']}
        style={{ height: drawn.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {drawn.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <RecordRow
              key={row.id}
              place={index}
              style={{ height: rowHeight, transform: `translateY(${start - scrollMargin}px)` }}
              row={row}
              linked={linked}
              isActive={index === active.place}
              isSelected={mayWrite ? selected.has(row.id) : undefined}
              onActive={() => active.setPlace(index)}
              onToggle={() => toggle(index)}
              onExtend={() => extendTo(index)}
              onOpen={() => open(index)}
            />
          );
        })}
      </div>
    </>
  );
}

function useOpen(rows: Listed['rows']): (place: number) => void {
  const navigate = useNavigate();
  return (place) => {
    const recordId = rows[place]?.id;
    if (recordId !== undefined) void navigate({ to: '/evidence/records/$recordId', params: { recordId } });
  };
}

/** Asks for the next page once its place comes near; asking again while it is on its way does nothing. */
function useMoreAhead(isNear: boolean, onMore: () => void): void {
  useEffect(() => {
    if (isNear) onMore();
  });
}

/** How many rows before the end the next page is asked for. */
const ahead = 20;
