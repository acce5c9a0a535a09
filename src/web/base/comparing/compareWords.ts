import { diffArrays } from 'diff';

/** A stretch of text that both sides have, that was taken out, or that came in. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/**
 * What became of a text, word by word. Without what was removed it reads as it does now. Texts that differ in their spaces
 * alone, or too much to be compared in time, are taken out and put in whole.
 */
export function compareWords(before: string, after: string): readonly Stretch[] {
  if (before === after) return stretch('same', after);
  const found = diffArrays(wordsOf(before), wordsOf(after), { comparator: isSameWord, timeout: longestMs });
  if (found === undefined || found.every(({ added, removed }) => !added && !removed)) {
    return [...stretch('removed', before), ...stretch('added', after)];
  }
  return found.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value.join('') }));
}

const longestMs = 200;

function kindOf(added: boolean, removed: boolean): Stretch['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

const stretch = (kind: Stretch['kind'], text: string): readonly Stretch[] => (text === '' ? [] : [{ kind, text }]);

/** A word or a mark, with the white space behind it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim() === '' && words.length > 0) words.push(`${words.pop()}${segment}`);
    else words.push(segment);
  }
  return words;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const isSameWord = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();
