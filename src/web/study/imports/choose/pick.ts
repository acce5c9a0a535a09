import { fileTooLarge, largestFileBytes } from '../../../../contract/study/imports.ts';
import type { Upload } from '../wire/uploadFile.ts';

/** The one file to import of those that were chosen or dropped, or a sentence that says why there is none. */
export function pickFile(files: readonly File[]): Upload | string {
  const [file] = files;
  if (file === undefined) return 'There was no file in what you dropped. Drop a CSV, TSV or TXT file.';
  if (files.length > 1) return `You dropped ${files.length} files. Import one after the other.`;
  if (file.size === 0) return `${file.name} is empty. Choose the file that holds your cards.`;
  if (file.size > largestFileBytes) return fileTooLarge;
  return { name: file.name, bytes: file };
}

/** A pasted text as a file, or a sentence that says why it is none. */
export const pickText = (text: string): Upload | string =>
  text.trim() === ''
    ? 'Paste your cards first: one a line, question and answer apart by a tab or a comma.'
    : { name: 'Pasted cards.txt', bytes: new Blob([text], { type: 'text/plain' }) };
