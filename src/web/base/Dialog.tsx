import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useRef } from 'react';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** What gets the focus first; the title, where there is nothing to fill in or choose. */
  readonly initialFocus?: RefObject<HTMLElement | null> | 'title' | 'first';
};

/** A window over the page; Escape and the veil close it, focus returns to where it was. */
export function Dialog({ open, onClose, title, description, children, initialFocus = 'first' }: DialogProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = initialFocus === 'title' ? heading : initialFocus;
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['veil']} />
        <Base.Popup className={styles['dialog']} {...(focus === 'first' ? {} : { initialFocus: focus })}>
          <Base.Title ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </Base.Title>
          {description !== undefined && (
            <Base.Description className={styles['description']}>{description}</Base.Description>
          )}
          {children}
          {/* Last, so that what is to be filled in gets the focus first. */}
          <Base.Close className={styles['close']} aria-label="Close">
            <Icon name="close" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
