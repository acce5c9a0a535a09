import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { WordDiff } from '../../../base/comparing/WordDiff.tsx';
import { useFileText } from '../files/FilePreview.tsx';
import styles from './comparing.module.css';

type WordsComparedProps = { readonly before: string; readonly after: string };

/** Two texts as one: what went is struck through, what came is underlined. */
export const WordsCompared = ({ before, after }: WordsComparedProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
  <div className={styles['words']} tabIndex={0} role="group" aria-label="What went and what came">
    <WordDiff before={before} after={after} />
  </div>
);

type FilesComparedProps = { readonly before: FileValue; readonly after: FileValue };

/** The same of two text files. */
export function FilesCompared({ before, after }: FilesComparedProps) {
  const [was, is] = [useFileText(before).data, useFileText(after).data];
  return was === undefined || is === undefined ? null : <WordsCompared before={was} after={is} />;
}
