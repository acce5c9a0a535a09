import styles from './Icon.module.css';

/** The shapes of the icons, drawn on 20 by 20 with a hairline of 1.5. */
const shapes = {
  today: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 2.5v3M13 2.5v3',
  decks: 'M3.5 7.5h13v9h-13zM5 5h10M6.5 2.5h7',
  cards: 'M2.5 6.5h11v10h-11zM6 6.5v-3h11.5v10h-4',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  evidence:
    'M3.5 14.8c0-1.2 2.9-2 6.5-2s6.5.8 6.5 2-2.9 2-6.5 2-6.5-.8-6.5-2ZM5.5 10.4c0-1 2-1.8 4.5-1.8s4.5.8 4.5 1.8-2 1.8-4.5 1.8-4.5-.8-4.5-1.8ZM7.5 5.9c0-1 1.1-1.7 2.5-1.7s2.5.7 2.5 1.7-1.1 1.7-2.5 1.7-2.5-.7-2.5-1.7Z',
  statistics: 'M3.5 16.5h13M5.5 14V9.5M10 14V4.5M14.5 14V7',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  people:
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 3.3a3 3 0 0 1 0 5.4M15 12c1.8.7 3 2.3 3 4.5',
  add: 'M10 4v12M4 10h12',
  more: 'M5.25 10a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0ZM10.5 10a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0ZM15.75 10a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0Z',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.5 12.5 17 17',
  flag: 'M5 17.5V3.5h10l-2.5 3.5 2.5 3.5H5',
} as const;

export type IconName = keyof typeof shapes;

/** A small drawing beside or instead of words; says nothing to screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={styles['icon']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
