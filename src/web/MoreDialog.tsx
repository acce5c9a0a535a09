import { Link } from '@tanstack/react-router';
import { Dialog } from './base/Dialog.tsx';
import { Icon } from './base/Icon.tsx';
import styles from './MoreDialog.module.css';
import { farPlaces } from './places.ts';

type MoreDialogProps = { readonly onClose: () => void; readonly onCommand: () => void };

/** On a phone: the screens that have no place in the bottom bar, and the command bar. */
export const MoreDialog = ({ onClose, onCommand }: MoreDialogProps) => (
  <Dialog open onClose={onClose} title="More">
    <ul className={styles['list']}>
      {farPlaces.map(({ to, name, icon }) => (
        <li key={to}>
          <Link to={to} className={styles['row']} onClick={onClose}>
            <Icon name={icon} />
            {name}
          </Link>
        </li>
      ))}
      <li>
        <button type="button" className={styles['row']} onClick={onCommand}>
          <Icon name="search" />
          Find or do
        </button>
      </li>
    </ul>
  </Dialog>
);
