import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import { buttonClass, type ButtonLook } from '../Button.tsx';
import styles from './OpenedMenu.module.css';

/** One thing to do. A line is drawn above the first of each new `group`. */
export type MenuItem = {
  readonly label: string;
  readonly onSelect: () => void;
  readonly look?: 'plain' | 'danger';
  readonly keys?: string;
  /** Whether it is where one is. */
  readonly current?: boolean;
  readonly group?: string;
};

export type MenuProps = {
  /** What the button shows; with an icon alone, give `label` too. */
  readonly children: ReactNode;
  readonly label?: string;
  readonly look?: ButtonLook;
  /** Which edge of its button the list lines up with. */
  readonly align?: 'start' | 'end';
  readonly items: readonly MenuItem[];
};

/** The menu from the first time it is opened; its button takes over the focus of the one that stood in for it. */
export function OpenedMenu({ children, label, look = 'plain', align = 'end', items }: MenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    trigger.current?.focus();
    const frame = requestAnimationFrame(() => trigger.current?.click());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Base.Root>
      <Base.Trigger ref={trigger} className={buttonClass(look)} aria-label={label}>
        {children}
      </Base.Trigger>
      {/* Within the landmark of its button, so that a walk by landmarks finds it. */}
      <span ref={place} />
      <Base.Portal container={place}>
        <Base.Positioner positionMethod="fixed" sideOffset={4} align={align} className={styles['place']}>
          <Base.Popup className={styles['menu']}>
            {items.map((item, at) => (
              <Fragment key={item.label}>
                {at > 0 && items[at - 1]?.group !== item.group && <Base.Separator className={styles['line']} />}
                <Base.Item
                  className={`${styles['item']} ${styles[item.look ?? 'plain']}`}
                  aria-current={item.current}
                  onClick={item.onSelect}
                >
                  {item.label}
                  {item.keys !== undefined && <kbd>{item.keys}</kbd>}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
