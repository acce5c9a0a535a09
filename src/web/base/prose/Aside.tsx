import { Markdown } from '../Markdown.tsx';
import styles from './Aside.module.css';

type AsideProps = {
  readonly title: string;
  readonly text: string;
  /** How deep its heading stands on the page. */
  readonly level: 2 | 3;
};

/** What goes with a card beyond its answer: why it matters, what to try at work. Nothing where nothing is said. */
export function Aside({ title, text, level }: AsideProps) {
  if (text.trim() === '') return null;
  const Heading = `h${level}` as const;
  return (
    <section className={styles['aside']}>
      <Heading className={styles['title']}>{title}</Heading>
      <Markdown text={text} size="prose" />
    </section>
  );
}
