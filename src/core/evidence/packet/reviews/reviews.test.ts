import { describe, expect, test } from 'vitest';
import type { PacketCommentId, RecordId } from '../../../base/id.ts';
import { instant } from '../../../base/instant.ts';
import type { Block, PacketDocument } from '../base/document.ts';
import { erasedWords } from '../versions/eraseParts.ts';
import { findPlace, findSame, headingsOf, listPlaces, type Place, wordsOf } from './places.ts';
import { readingMinutes } from './readingMinutes.ts';
import { type Comment, reviewBounds, reviewEnd, reviewStanding, sayOpen } from './review.ts';
import { refusalOfSaying, type Saying } from './saying.ts';

const [first, second] = ['01KA0000000000000000000001', '01KA0000000000000000000002'] as [RecordId, RecordId];

const prose = (markdown: string, from: RecordId | null = null): Block => ({ kind: 'prose', markdown, from });

const saying = (...blocks: Block[]): PacketDocument => ({
  title: 'For Staff',
  facts: [],
  sections: [
    { name: 'summary', heading: 'Summary', blocks: [prose('All plan sooner.')] },
    { name: 'cases', heading: 'Cases', blocks },
  ],
});

const read = saying(
  { kind: 'case', text: 'Prices', from: first },
  prose('By hand', first),
  prose('By rule', first),
  { kind: 'case', text: 'Plans', from: second },
  {
    kind: 'list',
    items: [
      { text: 'one', from: null },
      { text: 'two', from: null },
    ],
    from: second,
  },
);

const at = (place: string, document = read): Place => {
  const found = findPlace(document, place);
  if (found === undefined) throw new Error(`${place} is not there`);
  return found;
};

describe('a place in a packet', () => {
  test('is found by its section and number, and nowhere else', () => {
    expect(listPlaces(read).map(({ place }) => place)).toEqual([
      'summary-1',
      ...[1, 2, 3, 4, 5].map((number) => `cases-${number}`),
    ]);
    for (const nowhere of ['cases-0', 'cases-6', 'scope-1', '', 'cases-1 '])
      expect(findPlace(read, nowhere)).toBeUndefined();
  });

  test('stands under its section and its case', () => {
    expect(headingsOf(at('cases-2'))).toEqual(['Cases', 'Prices']);
    expect(headingsOf(at('cases-4'))).toEqual(['Cases']);
    expect(headingsOf(at('cases-5'))).toEqual(['Cases', 'Plans']);
    expect(wordsOf(at('cases-5').block)).toBe('one\ntwo');
  });

  test('is found again in another draft by what says it, though cases moved', () => {
    const now = saying(
      { kind: 'case', text: 'Plans', from: second },
      { kind: 'case', text: 'Prices', from: first },
      prose('By two', first),
      prose('By rules', first),
    );
    expect(findSame(now, at('cases-2'))).toBe('By two');
    expect(findSame(now, at('cases-3'))).toBe('By rules');
    expect(findSame(now, at('cases-4'))).toBe('Plans');
    expect(findSame(now, at('cases-5'))).toBeUndefined();
    expect(findSame({ ...now, sections: [] }, at('summary-1'))).toBeUndefined();
  });

  test('whose words were erased is nothing that could be found again, and moves no other one', () => {
    const erased = saying(prose(erasedWords), prose('Kept'));
    const now = saying(prose('Kept since'));
    expect(findSame(now, at('cases-1', erased))).toBeUndefined();
    expect(findSame(now, at('cases-2', erased))).toBe('Kept since');
  });
});

test.each([
  [10, 1],
  [345, 2],
  [1_840, 8],
])('a packet of about %i words is read in %i minutes', (words, minutes) => {
  const text = Array.from({ length: words }, () => 'word').join(' ');
  expect(
    readingMinutes({ title: '', facts: [], sections: [{ name: 'next', heading: '', blocks: [prose(text)] }] }),
  ).toBe(minutes);
});

const id = '01KA0000000000000000000003' as PacketCommentId;
const now = instant(1_000);
const open: Comment = { id, place: 'cases-1', text: 'Why?', writtenAt: now, edition: 2, resolution: null };
const resolved: Comment = { ...open, resolution: { outcome: 'left', because: 'So', at: now } };

test('a link is good until its day, or until its reader is taken off', () => {
  const goodUntil = reviewEnd(now, 1);
  expect(reviewStanding({ goodUntil, withdrawnAt: null }, instant(goodUntil - 1))).toBe('open');
  expect(reviewStanding({ goodUntil, withdrawnAt: null }, goodUntil)).toBe('expired');
  expect(reviewStanding({ goodUntil, withdrawnAt: now }, now)).toBe('withdrawn');
});

test('how many comments are open is said in words', () => {
  expect(sayOpen([])).toBe('No comments yet');
  expect(sayOpen([open, resolved, open])).toBe('2 of 3 open');
  expect(sayOpen([resolved, resolved])).toBe('All 2 resolved');
});

describe('what a reviewer says', () => {
  const long = 'x'.repeat(reviewBounds.text + 1);
  const many = Array.from({ length: reviewBounds.comments }, () => open);

  test.each<[string, Saying, readonly Comment[], string | undefined]>([
    ['a comment', { kind: 'comment', place: 'cases-1', text: 'x' }, [], undefined],
    ['a comment nowhere', { kind: 'comment', place: 'cases-9', text: 'x' }, [], 'no-place'],
    ['an empty comment', { kind: 'comment', place: 'cases-1', text: ' \n' }, [], 'empty'],
    ['a long comment', { kind: 'comment', place: 'cases-1', text: long }, [], 'too-long'],
    ['one comment more than can be kept', { kind: 'comment', place: 'cases-1', text: 'x' }, many, 'too-many'],
    ['a change', { kind: 'change', id, edition: 2, text: 'x' }, [open], undefined],
    ['a change of what was changed', { kind: 'change', id, edition: 1, text: 'x' }, [open], 'changed-since'],
    ['a change of what was resolved', { kind: 'change', id, edition: 2, text: 'x' }, [resolved], 'not-open'],
    ['a change of what is gone', { kind: 'change', id, edition: 2, text: 'x' }, [], 'no-comment'],
    ['a change to nothing', { kind: 'change', id, edition: 2, text: '' }, [open], 'empty'],
    ['taking it back', { kind: 'remove', id }, [open], undefined],
    ['taking back what was resolved', { kind: 'remove', id }, [resolved], 'not-open'],
    ['that they are done, without a word', { kind: 'done', word: '' }, [], undefined],
    ['a long word', { kind: 'done', word: long }, [], 'too-long'],
  ])('may be, or may not be, %s', (_, said, comments, code) => {
    expect(refusalOfSaying(said, { document: read, comments })?.code).toBe(code);
  });
});
