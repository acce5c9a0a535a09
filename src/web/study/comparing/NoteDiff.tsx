import type { NoteContent } from '../../../core/study/note.ts';
import type { NoteField } from '../../../core/study/merging/noteFields.ts';
import { WordDiff } from '../../base/comparing/WordDiff.tsx';
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
        <dd>
          <WordDiff before={textOfField(before, field)} after={textOfField(after, field)} />
        </dd>
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
