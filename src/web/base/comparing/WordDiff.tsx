import { compareWords, type Stretch } from './compareWords.ts';
import styles from './WordDiff.module.css';

type WordDiffProps = { readonly before: string; readonly after: string };

/** A text before and after, word by word: what went is struck through, what came is underlined. */
export const WordDiff = ({ before, after }: WordDiffProps) => compareWords(before, after).map(toPart);

function toPart({ kind, text }: Stretch, at: number) {
  if (kind === 'same') return <span key={at}>{text}</span>;
  if (kind === 'removed') {
    return (
      <del key={at} className={styles['removed']}>
        <span className="unseen">removed: </span>
        {text}
      </del>
    );
  }
  return (
    <ins key={at} className={styles['added']}>
      <span className="unseen">added: </span>
      {text}
    </ins>
  );
}
