import { type ReactNode, useId } from 'react';
import styles from './Part.module.css';

type PartProps = { readonly title: string; readonly about?: ReactNode; readonly children: ReactNode };

/** A part of a page of settings, with its heading and what it is for. */
export function Part({ title, about, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {about !== undefined && <p className={styles['about']}>{about}</p>}
      {children}
    </section>
  );
}
