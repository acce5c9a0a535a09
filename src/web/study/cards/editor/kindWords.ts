import type { NoteKind } from '../../../../core/study/note.ts';

/** What to call each kind of card, what it does, and what its two sides are called. */
export const kindWords = {
  basic: { name: 'Basic', hint: 'Asks the front, answers with the back.', front: 'Front', back: 'Back' },
  reversed: {
    name: 'Basic and reversed',
    hint: 'Asks the front, and as a second card the back.',
    front: 'Front',
    back: 'Back',
  },
  cloze: {
    name: 'Cloze',
    hint: 'A text with gaps; each number is a card. Write a gap as {{c1::answer}} or {{c1::answer::hint}}.',
    front: 'Text with gaps',
    back: 'More, shown with the answer',
  },
  typed: {
    name: 'Typed',
    hint: 'Asks the front; you type the back, letter by letter.',
    front: 'Front',
    back: 'Back, as it is to be typed',
  },
} as const satisfies Record<NoteKind, { name: string; hint: string; front: string; back: string }>;
