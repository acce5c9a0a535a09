import { Link, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { isServed } from './base/here.ts';
import { Icon } from './base/Icon.tsx';
import { lazyOrNothing } from './base/later/lazyOrNothing.ts';
import { Mark } from './base/mark/Mark.tsx';
import { type Place, places } from './places.ts';
import styles from './Rail.module.css';
import { PlaceList } from './Writers.tsx';

const EvidencePlaces = lazyOrNothing(() => import('./EvidencePlaces.tsx').then((it) => it.EvidencePlaces));
const AccountMenu = lazyOrNothing(() => import('./AccountMenu.tsx').then((it) => it.AccountMenu));

/** The way to every screen, at the left of a desktop. */
export const Rail = ({ onCommand }: { readonly onCommand: () => void }) => (
  <nav className={styles['rail']} aria-label="Screens">
    <Link to="/" className={styles['name']} aria-label="Cairn, to Today">
      <Mark />
      Cairn
    </Link>
    <ul className={styles['places']}>
      <PlaceList of={places} show={showPlace} />
    </ul>
    <div className={styles['foot']}>
      {isServed && (
        <Suspense>
          <AccountMenu />
        </Suspense>
      )}
      <button type="button" className={styles['command']} onClick={onCommand} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>Find or do</span>
        <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
    </div>
  </nav>
);

const showPlace = ({ to, name, icon }: Place) => (
  <li key={to}>
    <Link to={to} className={styles['place']} activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon name={icon} />
      {name}
    </Link>
    {to === '/evidence' && <Within />}
  </li>
);

/** The second level, for as long as one is there. */
function Within() {
  const isThere = useLocation({ select: ({ pathname }) => pathname.startsWith('/evidence') });
  return (
    isThere && (
      <ul className={styles['within']}>
        <Suspense>
          <EvidencePlaces className={styles['inner']} />
        </Suspense>
      </ul>
    )
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
