import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Dialog } from './base/Dialog.tsx';
import { isServed } from './base/here.ts';
import { EvidencePlaces } from './EvidencePlaces.tsx';
import { Icon } from './base/Icon.tsx';
import styles from './MoreDialog.module.css';
import { farPlaces, type Place } from './places.ts';
import { PlaceList } from './Writers.tsx';

const AccountRows = lazy(() => import('./AccountMenu.tsx').then(({ AccountRows }) => ({ default: AccountRows })));

type MoreDialogProps = { readonly onClose: () => void; readonly onCommand: () => void };

/** On a phone: the screens that have no place in the bottom bar, the command bar, and one's account. */
export const MoreDialog = ({ onClose, onCommand }: MoreDialogProps) => (
  <Dialog open onClose={onClose} title="More">
    <ul className={styles['list']}>
      <EvidenceRows onClose={onClose} />
      <PlaceList of={farPlaces} show={toRow(onClose)} />
      <li>
        <button type="button" className={styles['row']} onClick={onCommand}>
          <Icon name="search" />
          Find or do
        </button>
      </li>
      {isServed && (
        <Suspense>
          <AccountRows className={styles['row']} onClose={onClose} />
        </Suspense>
      )}
    </ul>
  </Dialog>
);

/** Within evidence its other screens come first. */
function EvidenceRows({ onClose }: { readonly onClose: () => void }) {
  const isThere = useLocation({ select: ({ pathname }) => pathname.startsWith('/evidence') });
  return isThere && <EvidencePlaces className={styles['row']} onClick={onClose} />;
}

const toRow =
  (onClose: () => void) =>
  ({ to, name, icon }: Place) => (
    <li key={to}>
      <Link to={to} className={styles['row']} onClick={onClose}>
        <Icon name={icon} />
        {name}
      </Link>
    </li>
  );
