import { lazy, Suspense } from 'react';
import styles from '../Markdown.module.css';
import { plainLine } from './plainLine.ts';

type LaterMarkdownProps = { readonly text: string; readonly size: 'prose' | 'line' };

const Markdown = lazy(() => import('../Markdown.tsx').then(({ Markdown }) => ({ default: Markdown })));

/** Text for a screen that opens without the code that sets it: it stands there plain at once, and set a moment later. */
export const LaterMarkdown = ({ text, size }: LaterMarkdownProps) => (
  <Suspense
    fallback={<div className={`${styles['text']} ${styles[size]}`}>{size === 'line' ? plainLine(text) : text}</div>}
  >
    <Markdown text={text} size={size} />
  </Suspense>
);
