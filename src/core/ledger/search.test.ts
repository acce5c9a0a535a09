import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { choice, choices, file, line, links, measure, rows, yesNo } from './fields/declare.ts';
import { declareKind } from './kind.ts';
import { searchTextOf, termOf, titleKeyOf, wantedIn, wordsIn } from './search.ts';

const talk = declareKind({
  name: 'talk',
  one: 'talk',
  many: 'talks',
  purpose: 'What was said to whom.',
  concept: 'context-sharing',
  title: 'about',
  fields: {
    about: line('About'),
    mood: choice('Mood', { low: 'Rather sad' }),
    topics: choices('Topics', { money: 'Budget', people: 'Staffing' }),
    length: measure('Length'),
    heard: links('Heard by', { to: ['person'], inverse: 'Heard' }),
    done: yesNo('Done'),
    notes: file('Notes'),
    answers: rows('Answers', { said: line('Said') }),
  },
});

/** Whether a record of that text is found, as a database finds it. */
const isFound = (text: string, search: string): boolean =>
  wantedIn(search)
    .map(termOf)
    .every((term) =>
      text.split(' ').some((word) => (term.endsWith('*') ? word.startsWith(term.slice(0, -1)) : word === term)),
    );

describe('the words of a text', () => {
  test.each([
    ['Öffnungs-Zeiten, 2026!', ['offnungs', 'zeiten', '2026']],
    ['don’t PANIC', ['don', 't', 'panic']],
    ['決定のログ', ['決', '定', 'の', 'ログ']],
    ['Ήταν Ωραία', ['ηταν', 'ωραια']],
    ['ﬁne ½', ['fine', '1', '2']],
    ['हिन्दी', ['हिन्दी']],
    ['§ † ¶ * " :', []],
    ['x'.repeat(50), ['x'.repeat(40)]],
  ])('of %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('a record', () => {
  const text = searchTextOf(talk, {
    about: 'Pricing of Zürich',
    mood: 'low',
    topics: ['people'],
    length: { amount: 45, unit: 'minutes' },
    heard: ['01ARZ3NDEKTSV4RRFFQ69G5FAV' as RecordId],
    done: true,
    notes: { hash: 'ab', name: 'Slides.pdf', size: 1, mediaType: 'application/pdf' },
    answers: [{ said: 'No way' }, {}],
  });

  test.each(['pri', 'pricing zurich', 'ZÜRICH', 'sad', 'staff', '45 min', 'slides', 'way', 'z p', ''])(
    'is found by “%s”',
    (search) => {
      expect(isFound(text, search)).toBe(true);
    },
  );

  test.each(['ricing', 'pricing bern', 'low', 'people', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'true', 'pricings'])(
    'is not found by “%s”',
    (search) => {
      expect(isFound(text, search)).toBe(false);
    },
  );

  test('is found by the beginning of each of its words, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÄß9 -.,§†*決の😀ж'), maxLength: 60 }),
        fc.nat(10),
        (about, length) => {
          const [first = ''] = wordsIn(about);
          expect(isFound(searchTextOf(talk, { about }), [...first].slice(0, length).join(''))).toBe(true);
        },
      ),
    );
  });
});

test('a search of many words looks for the first ten', () => {
  expect(wantedIn('a b c d e f g h i j k a')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
});

test('titles are sorted without case, accents and signs', () => {
  expect(['“Zoo”', 'Äpfel', 'bee'].map(titleKeyOf).toSorted()).toEqual(['apfel', 'bee', 'zoo']);
});
