import type { Day } from '../../../../core/base/day.ts';
import { formatMonth } from '../../../base/format.ts';
import { levelOf } from './levels.ts';
import { ReadableChart } from '../../../base/chart/ReadableChart.tsx';
import { Square } from './Square.tsx';
import { useWidth } from '../../../base/chart/useWidth.ts';
import { layOutYear, type Place, type YearGrid, weekStartOf } from './yearGrid.ts';
import styles from './YearCalendar.module.css';

/** The count of one day, and what it says when read. */
export type DayCell = { readonly day: Day; readonly count: number; readonly says: string };

type Props = { readonly label: string; readonly days: readonly DayCell[]; readonly bounds: readonly number[] };

/** A year of days in columns of weeks; the more on a day, the larger and darker its square. */
export function YearCalendar({ label, days, bounds }: Props) {
  const [ref, width] = useWidth();
  const grid = layOut(days, width);
  const size = Math.min(14, Math.floor((width / grid.columns) * 10) / 10);
  const bandHeight = size * 7 + monthHeight;
  return (
    <div ref={ref}>
      <ReadableChart label={label} values={days.map(({ says }) => says)} start={days.length - 1} strides={weekStrides}>
        {(at) => (
          <svg
            className={styles['calendar']}
            width={size * grid.columns}
            height={bandHeight * grid.bands}
            viewBox={`0 0 ${size * grid.columns} ${bandHeight * grid.bands}`}
            aria-hidden="true"
          >
            {grid.months.map(({ day, ...place }) => (
              <text key={day} x={xOf(place, size)} y={place.band * bandHeight + 12}>
                {isRoomFor(place, grid) && formatMonth(day)}
              </text>
            ))}
            {grid.places.map((place, index) => (
              <Square
                key={days[index]?.day ?? index}
                index={index}
                corner={{ x: xOf(place, size), y: place.band * bandHeight + monthHeight + place.row * size, size }}
                level={levelOf(days[index]?.count ?? 0, bounds)}
                state={index === at ? 'read' : 'plain'}
              />
            ))}
          </svg>
        )}
      </ReadableChart>
    </div>
  );
}

const monthHeight = 20;
const narrowest = 10;
const weekStrides = { ArrowRight: 7, ArrowLeft: -7, ArrowUp: -1, ArrowDown: 1, PageUp: -28, PageDown: 28 };

const layOut = (days: readonly DayCell[], width: number): YearGrid =>
  layOutYear(days[0]?.day ?? noDay, days.length, {
    weekStart: weekStartOf(new Intl.DateTimeFormat().resolvedOptions().locale),
    widest: Math.floor(width / narrowest),
  });

const noDay = 0 as Day;

const xOf = (place: Place, size: number): number => place.column * size;

const isRoomFor = (place: Place, grid: YearGrid): boolean => place.column < grid.columns - 2;
