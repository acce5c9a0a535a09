import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { Button } from '../../../base/Button.tsx';
import { Dialog } from '../../../base/Dialog.tsx';
import styles from './Report.module.css';

/** Asks before the screen is left in the middle of an import, within the app and by closing the tab. */
export function StayHere() {
  const blocker = useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true, withResolver: true });
  const first = useRef<HTMLButtonElement>(null);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      onClose={stay}
      initialFocus={first}
      title="Stop the import?"
      description="It is still at work. If you leave now, it stops and nothing is imported."
    >
      <p className={styles['actions']}>
        <Button ref={first} look="primary" onClick={stay}>
          Keep importing
        </Button>
        <Button look="danger" onClick={() => blocker.proceed?.()}>
          Stop and leave
        </Button>
      </p>
    </Dialog>
  );
}
