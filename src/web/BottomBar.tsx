import { Link, useLocation } from '@tanstack/react-router';
import { Icon } from './base/Icon.tsx';
import styles from './BottomBar.module.css';
import { farPlaces, nearPlaces, type Place } from './places.ts';
import { Writers } from './Writers.tsx';

type BottomBarProps = {
  readonly onAdd: () => void;
  readonly onCapture: () => void;
  readonly onMore: () => void;
};

/** The way to every screen, at the foot of a phone. */
export const BottomBar = ({ onAdd, onCapture, onMore }: BottomBarProps) => {
  const isEvidence = useLocation({ select: ({ pathname }) => pathname.startsWith('/evidence') });
  const isFar = useLocation({ select: ({ pathname }) => farPlaces.some(({ to }) => pathname.startsWith(to)) });
  return (
    <nav className={styles['bar']} aria-label="Screens">
      {nearPlaces.slice(0, 2).map(toTab)}
      <Writers>
        <button type="button" className={styles['tab']} onClick={isEvidence ? onCapture : onAdd}>
          <Icon name="add" />
          {isEvidence ? 'Capture' : 'Add'}
        </button>
      </Writers>
      {nearPlaces.slice(2).map(toTab)}
      <button type="button" className={styles['tab']} data-current={isFar} onClick={onMore}>
        <Icon name="more" />
        More
      </button>
    </nav>
  );
};

const toTab = ({ to, name, icon }: Place) => (
  <Link key={to} to={to} className={styles['tab']} activeOptions={{ exact: to === '/', includeSearch: false }}>
    <Icon name={icon} />
    {name}
  </Link>
);
