import { expect, test } from 'vitest';
import { formatReviews } from './reviews.ts';

const review = { title: 'For Staff', name: 'Pia', email: '', question: '', comments: [], word: '' };

test('a review that says nothing is told in two lines', () => {
  expect(formatReviews([review])).toBe('# Reader of the packet “For Staff”\n\nThey read it as Pia.\n\n');
  expect(formatReviews([])).toBe('');
});

test('what somebody wrote keeps to its line, and what came of it stands behind it', () => {
  const text = formatReviews([
    {
      ...review,
      email: 'pia@example.org',
      question: 'Too\nlong?',
      comments: [
        {
          under: ['Cases', 'One\ncase'],
          text: 'Since\n# when?',
          resolution: { outcome: 'left', because: 'It is\nso' },
        },
        { under: [], text: 'How much?', resolution: { outcome: 'taken-up', because: '' } },
      ],
      word: 'Good\n\nwork',
    },
  ]);
  expect(text.split('\n\n').filter((line) => line !== '')).toEqual([
    '# Reader of the packet “For Staff”',
    'They read it as Pia <pia@example.org>.',
    'They were asked: Too long?',
    '- On “Cases, One case”: Since # when? (Left as it is: It is so)',
    '- How much? (Taken up)',
    '- Of the whole: Good work',
  ]);
});
