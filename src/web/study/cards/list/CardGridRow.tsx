import { Link } from '@tanstack/react-router';
import { memo, type MouseEvent } from 'react';
import type { CardRow } from '../../../../contract/study/shapes.ts';
import type { Day } from '../../../../core/base/day.ts';
import { formatDate } from '../../../base/format.ts';
import { Icon } from '../../../base/Icon.tsx';
import { LaterMarkdown } from '../../../base/prose/LaterMarkdown.tsx';
import { faceOfRow } from '../shown/faceOfRow.ts';
import { stateWords } from '../shown/stateWords.ts';
import shared from '../../../base/rows/row.module.css';
import styles from './CardGridRow.module.css';

export type RowEvents = {
  readonly onActive: (place: number) => void;
  readonly onToggle: (place: number, row: CardRow) => void;
  readonly onExtend: (place: number) => void;
  readonly onOpen: (row: CardRow) => void;
};

type CardGridRowProps = {
  readonly place: number;
  /** Pixels below the top of the list. */
  readonly start: number;
  readonly height: number;
  readonly row: CardRow | undefined;
  readonly today: Day | undefined;
  readonly isActive: boolean;
  /** Undefined where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  readonly events: RowEvents;
};

/** One card of the list: what it asks and answers, its tags, where it stands. A click opens, its box selects, Shift extends. */
export const CardGridRow = memo(
  ({ place, start, height, row, today, isActive, isSelected, events }: CardGridRowProps) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the grid's
    <div
      role="row"
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={`${shared['row']} ${styles['row']} ${isSelected === undefined ? shared['fixed'] : ''}`}
      style={{ height, transform: `translateY(${start}px)` }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocus={() => events.onActive(place)}
      onClick={(event) => row !== undefined && onRowClick(event, { place, row }, events)}
    >
      {row === undefined ? waiting : cells({ row, today, isSelected })}
    </div>
  ),
);

const waiting = (
  <div role="gridcell" className={styles['waiting']}>
    <span className="unseen">On its way</span>
  </div>
);

type Cells = { readonly row: CardRow; readonly today: Day | undefined; readonly isSelected: boolean | undefined };

function cells({ row, today, isSelected }: Cells) {
  const { question, answer } = faceOfRow(row);
  return (
    <>
      {isSelected !== undefined && (
        <div role="gridcell" className={shared['box']}>
          <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label="Select" />
        </div>
      )}
      <div role="gridcell" className={styles['faces']}>
        <Link to="/cards/$cardId" params={{ cardId: row.cardId }} tabIndex={-1} className={styles['question']}>
          <LaterMarkdown text={question} size="line" />
        </Link>
        <div className={styles['answer']}>
          <LaterMarkdown text={answer} size="line" />
        </div>
      </div>
      <div role="gridcell" className={styles['tags']}>
        {row.tags.join(' · ')}
      </div>
      <div role="gridcell" className={styles['state']}>
        {today !== undefined && <State row={row} today={today} />}
      </div>
    </>
  );
}

function State({ row, today }: { readonly row: CardRow; readonly today: Day }) {
  const { text, look } = stateWords(row, today, formatDate);
  return (
    <>
      {row.marks.flag > 0 && (
        <span className={styles['flag']}>
          <Icon name="flag" />
          <span className="unseen">Flag </span>
          {row.marks.flag}
        </span>
      )}
      <span className={styles[look]}>{text}</span>
    </>
  );
}

function onRowClick(
  event: MouseEvent<HTMLElement>,
  { place, row }: { readonly place: number; readonly row: CardRow },
  events: RowEvents,
): void {
  const { target } = event;
  const hits = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
  if (event.shiftKey) {
    event.preventDefault();
    return events.onExtend(place);
  }
  if (hits(`.${shared['box']}`)) return events.onToggle(place, row);
  if (!hits('a')) events.onOpen(row);
}
