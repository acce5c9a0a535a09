import { Link } from '@tanstack/react-router';
import type { CSSProperties, MouseEvent } from 'react';
import { parseDay } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import { linksOf } from '../../../core/ledger/links.ts';
import { formatDate, formatMoment } from '../../base/format.ts';
import shared from '../../base/rows/row.module.css';
import { withCapital } from '../values/capital.ts';
import type { Linked } from '../finding/titles.ts';
import styles from './RecordGrid.module.css';
import type { LedgerRow } from './useRecordPages.ts';

type RecordRowProps = {
  readonly place: number;
  readonly style: CSSProperties;
  readonly row: LedgerRow;
  readonly linked: ReadonlyMap<RecordId, Linked>;
  readonly isActive: boolean;
  /** Undefined where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  readonly onActive: () => void;
  readonly onToggle: () => void;
  readonly onExtend: () => void;
  readonly onOpen: () => void;
};

/** One record of the list: its line, its kind, what it links to, its date. A click opens, its box selects, Shift extends. */
export function RecordRow({ place, style, row, linked, isActive, isSelected, ...on }: RecordRowProps) {
  const kind = findKind(row.kind);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the grid's
    <div
      role="row"
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={`${shared['row']} ${styles['row']} ${isSelected === undefined ? shared['fixed'] : ''}`}
      style={style}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocus={on.onActive}
      onClick={(event) => onRowClick(event, on)}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={shared['box']}>
          <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label="Select" />
        </div>
      )}
      <div role="gridcell" className={styles['what']}>
        <Link
          to="/evidence/records/$recordId"
          params={{ recordId: row.id }}
          tabIndex={-1}
          dir="auto"
          className={styles['title']}
        >
          {row.title}
        </Link>
        <div className={styles['links']}>
          {[withCapital(kind?.one ?? row.kind), ...linkedTitles(row, linked)].join(' · ')}
        </div>
      </div>
      <div role="gridcell" className={styles['when']}>
        {sayWhen(row)}
      </div>
    </div>
  );
}

function linkedTitles(row: LedgerRow, linked: ReadonlyMap<RecordId, Linked>): readonly string[] {
  const kind = findKind(row.kind);
  const ids = kind === undefined ? [] : linksOf(kind, row.fields).map(({ toId }) => toId);
  return [...new Set(ids)].flatMap((id) => linked.get(id)?.title ?? []);
}

/** Its own date; where it has none, when it changed. */
function sayWhen({ kind, fields, changedAt }: LedgerRow): string {
  const name = findKind(kind)?.day ?? '';
  const value = fields[name];
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day === undefined ? `changed ${formatMoment(changedAt)}` : formatDate(day);
}

function onRowClick(
  event: MouseEvent<HTMLElement>,
  { onToggle, onExtend, onOpen }: Pick<RecordRowProps, 'onToggle' | 'onExtend' | 'onOpen'>,
): void {
  const { target } = event;
  const hits = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
  if (event.shiftKey) {
    event.preventDefault();
    return onExtend();
  }
  if (hits(`.${shared['box']}`)) return onToggle();
  if (!hits('a')) onOpen();
}
