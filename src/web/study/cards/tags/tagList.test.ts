import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTags, formatTags, parseTags } from './tagList.ts';

describe('a line of tags', () => {
  test('reads words set apart by spaces or commas, each once', () => {
    expect(parseTags(' people, #coaching  people ')).toEqual(['people', 'coaching']);
  });

  test('reads back what it wrote', () => {
    const tag = fc.stringMatching(/^[a-z0-9:_-]{1,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(tag), (tags) => {
        expect(parseTags(formatTags(tags))).toEqual(tags);
      }),
    );
  });

  test('says which tag is too long', () => {
    expect(checkTags('a'.repeat(101))).toBe(
      'The tag "aaaaaaaaaaaaaaaaaaaa…" is too long. A tag has at most 100 characters.',
    );
    expect(checkTags('people coaching')).toBeUndefined();
  });
});
