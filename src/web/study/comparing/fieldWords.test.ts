import { expect, test } from 'vitest';
import type { NoteContent } from '../../../core/study/note.ts';
import { emptyContent } from '../cards/editor/draft.ts';
import { fieldsToCompare, fieldsToShow, textOfField } from './fieldWords.ts';

const content: NoteContent = { ...emptyContent, front: 'Front', back: 'Back', tags: ['one', 'two'] };

test('a field reads as people write it', () => {
  expect(textOfField({ ...content, kind: 'reversed' }, 'kind')).toBe('Basic and reversed');
  expect(textOfField(content, 'tags')).toBe('one two');
  expect(textOfField(content, 'concept')).toBe('');
});

test('a comparison shows the front and what differs', () => {
  expect(fieldsToCompare(content, { ...content, back: 'Other', concept: 'scope' })).toEqual([
    'front',
    'back',
    'concept',
  ]);
  expect(fieldsToCompare(content, content)).toEqual(['front']);
});

test('a card that is shown whole is shown without what it does not say', () => {
  expect(fieldsToShow(content)).toEqual(['front', 'back', 'tags']);
  expect(fieldsToShow({ ...content, kind: 'cloze', tags: [] })).toEqual(['kind', 'front', 'back']);
});
