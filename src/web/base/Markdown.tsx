import { useLayoutEffect, useMemo, useRef } from 'react';
import styles from './Markdown.module.css';
import { drawMath } from './math.ts';
import { keepReachable } from './scrolling/keepReachable.ts';
import { toSafeHtml, toSafeLine } from './safeHtml.ts';

type MarkdownProps = {
  readonly text: string;
  /** The face of a card; running text; or one line of a list. */
  readonly size: 'card' | 'prose' | 'line';
};

/** Text that people wrote, set for reading. */
export function Markdown({ text, size }: MarkdownProps) {
  const place = useRef<HTMLDivElement>(null);
  const html = useMemo(() => ({ __html: size === 'line' ? toSafeLine(text) : toSafeHtml(text) }), [text, size]);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    void drawMath(place.current);
    return keepReachable(place.current);
  }, [html]);
  return <div ref={place} className={`${styles['text']} ${styles[size]}`} dangerouslySetInnerHTML={html} />;
}
