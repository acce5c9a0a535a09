import type { NoteContent } from '../../../core/study/note.ts';
import type { NoteField } from '../../../core/study/merging/noteFields.ts';
import { compareWords, type Stretch } from './compareWords.ts';
import { fieldsToCompare, fieldsToShow, fieldWords, textOfField } from './fieldWords.ts';
import styles from './NoteDiff.module.css';

type NoteDiffProps = {
  /** What the card said; null where it was not there. */
  readonly before: NoteContent | null;
  /** What it says; null where it is gone. */
  readonly after: NoteContent | null;
};

/** A card before and after, word by word: its front, and each field that differs. A card that came or went is shown whole. */
export function NoteDiff({ before, after }: NoteDiffProps) {
  if (before !== null && after !== null) return <Compared before={before} after={after} />;
  const there = after ?? before;
  return there && <Shown content={there} />;
}

const Compared = ({ before, after }: { readonly before: NoteContent; readonly after: NoteContent }) => (
  <dl className={styles['fields']}>
    {fieldsToCompare(before, after).map((field) => (
      <div key={field}>
        <dt>{fieldWords[field]}</dt>
        <dd>{compareWords(textOfField(before, field), textOfField(after, field)).map(toPart)}</dd>
      </div>
    ))}
  </dl>
);

const Shown = ({ content }: { readonly content: NoteContent }) => (
  <dl className={styles['fields']}>
    {fieldsToShow(content).map((field: NoteField) => (
      <div key={field}>
        <dt>{fieldWords[field]}</dt>
        <dd>{textOfField(content, field)}</dd>
      </div>
    ))}
  </dl>
);

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
