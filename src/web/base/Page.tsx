import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

type PageProps = {
  readonly title: string;
  /** What stands above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** A column of text, or wide enough for a table. */
  readonly width?: 'column' | 'wide';
  readonly children: ReactNode;
};

/** One screen: its heading, what can be done with it, and a column of content. Names the browser's tab. */
export function Page({ title, above, actions, width = 'column', children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={`${styles['page']} ${styles[width]}`}>
      {above !== undefined && <div className={styles['above']}>{above}</div>}
      <header className={styles['head']}>
        <h1 className={styles['title']} data-long={title.length > longTitle}>
          {title}
        </h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Letters, beyond which a title is set smaller. */
const longTitle = 90;

/** Names the browser's tab for as long as the screen is shown. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Cairn' : `${title} · Cairn`;
  }, [title]);
}
