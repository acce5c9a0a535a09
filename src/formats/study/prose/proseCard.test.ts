import { describe, expect, test } from 'vitest';
import { longestProseCardBytes, type ProseCard, setDescription, setProseCard, setProseCards } from './proseCard.ts';

const text = { kind: 'basic', front: 'Who **decides**?', back: 'You do.', why: '', tryAtWork: '- Ask.' } as const;

const bytesOf = ({ front, back, why, tryAtWork }: ProseCard): number =>
  Buffer.byteLength(front + back + why + tryAtWork);

describe('a note on a page', () => {
  test('is set part by part', () => {
    expect(setProseCard(text)).toEqual({
      front: '<p>Who <strong>decides</strong>?</p>\n',
      back: '<p>You do.</p>\n',
      why: '',
      tryAtWork: '<ul>\n<li>Ask.</li>\n</ul>\n',
      isWhole: true,
    });
  });

  test.each([
    [
      '{{c1::You}} decide, {{c2::today::when?}}.',
      '<mark class="gap">You</mark> decide, <mark class="gap">today</mark>.',
    ],
    ['{{c1::one {{c2::two}}}}', '<mark class="gap">one <mark class="gap">two</mark></mark>'],
    ['{{c1::never closed', '{{c1::never closed'],
  ])('with the gaps of %j shows what is in them', (front, shown) => {
    expect(setProseCard({ ...text, kind: 'cloze', front }).front).toBe(`<p>${shown}</p>\n`);
  });

  test('without gaps keeps braces as they are', () => {
    expect(setProseCard({ ...text, front: '{{c1::a}}' }).front).toBe('<p>{{c1::a}}</p>\n');
  });

  test.each([
    ['words', 'word '.repeat(20_000)],
    ['characters of three bytes', '漢'.repeat(100_000)],
    ['letters that are written out in HTML', "'".repeat(100_000)],
    ['formulas', '$\\sqrt{x}$ '.repeat(9_000)],
    ['quotations within quotations', '> '.repeat(50_000)],
    ['gaps', '{{c1::a}} '.repeat(10_000)],
    ['rows of a table', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(16_000)}`],
  ])('takes no more than its share of the page, though it is full of %s', (_, long) => {
    const card = setProseCard({ kind: 'cloze', front: long, back: long, why: long, tryAtWork: long });
    expect(bytesOf(card)).toBeLessThanOrEqual(longestProseCardBytes);
    expect(card.isWhole).toBe(false);
    expect(card.front).not.toBe('');
  });

  test('is whole as long as it fits', () => {
    expect(setProseCard({ ...text, back: 'word '.repeat(1_000) }).isWhole).toBe(true);
  });
});

test('notes are set in their order', async () => {
  const cards = await setProseCards([text, { ...text, front: 'Second' }]);
  expect(cards.map(({ front }) => front)).toEqual(['<p>Who <strong>decides</strong>?</p>\n', '<p>Second</p>\n']);
});

describe('a description', () => {
  test('is set for its page, and told in a line', () => {
    expect(setDescription('# What\n\n**All** of it.')).toEqual({
      html: '<h2>What</h2>\n<p><strong>All</strong> of it.</p>\n',
      line: 'What All of it.',
    });
  });

  test.each(['word '.repeat(5_000), '$\\sqrt{x}$ '.repeat(5_000), '漢'.repeat(10_000)])(
    'takes no more than its share of the page: %.20s',
    (long) => {
      const { html, line } = setDescription(long);
      expect(Buffer.byteLength(html)).toBeLessThan(3_100);
      expect(line.length).toBeLessThanOrEqual(200);
    },
  );
});
