import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Heading.module.css';

/** The heading of one step; takes the focus when the step begins, so that nobody is left where the last one was. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles['heading']}>
      {children}
    </h2>
  );
}
