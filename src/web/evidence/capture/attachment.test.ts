import { describe, expect, test } from 'vitest';
import { firstLineOf, nameOf, readHanded } from './attachment.ts';

const handed = (text: string, files: readonly File[] = []) => ({ files, getData: () => text });

describe('what is pasted beside the line', () => {
  test('is an address by itself', () => {
    const [link] = readHanded(handed(' https://wiki.example.org/review '));
    expect(link).toEqual({ kind: 'link', address: 'https://wiki.example.org/review' });
    expect(link && nameOf(link)).toBe('wiki.example.org/review');
  });

  test('is a text of several lines, whose first one can stand for it', () => {
    const [text] = readHanded(handed('\nThey said yes.\nAll of them.'));
    expect(text).toEqual({ kind: 'text', text: 'They said yes.\nAll of them.' });
    expect(firstLineOf('\n  They said yes.  \nAll of them.')).toBe('They said yes.');
  });

  test('is a picture, however many there are', () => {
    const files = [new File(['a'], 'one.png'), new File(['b'], 'two.png')];
    expect(readHanded(handed('', files)).map(nameOf)).toEqual(['one.png', 'two.png']);
  });

  test.each(['a few words', 'see https://example.org for more', ''])(
    'is a piece of the line where it is %j',
    (text) => {
      expect(readHanded(handed(text))).toEqual([]);
    },
  );
});
