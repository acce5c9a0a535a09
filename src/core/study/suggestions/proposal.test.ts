import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteContent } from '../note.ts';
import { checkProposal, type Proposal, sayClash, settle, type Settlement } from './proposal.ts';

const note = (content: Partial<NoteContent> = {}): NoteContent => ({
  kind: 'basic',
  front: 'Who decides?',
  back: 'One person.',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
  ...content,
});

const word = fc.constantFrom('a', 'b', 'c', 'd');

const base = note();
const better: Proposal = { kind: 'change', base, content: note({ back: 'One person, by name.' }) };
const away: Proposal = { kind: 'remove', base };

describe('a proposal', () => {
  test.each<[Proposal]>([[better], [away], [{ kind: 'add', content: note({ front: 'Who else?' }) }]])(
    'can be made: %j',
    (proposal) => {
      expect(checkProposal(proposal)).toBeUndefined();
    },
  );

  test.each<[Proposal, string, string]>([
    [{ kind: 'add', content: note({ back: ' ' }) }, 'bad-content', 'The back is empty. Write what the card answers.'],
    [
      { kind: 'change', base, content: note({ ownId: 'mine' }) },
      'nothing-changed',
      'This says what the card says already. Change something first.',
    ],
  ])('is refused: %j', (proposal, code, message) => {
    expect(checkProposal(proposal)).toEqual({ kind: 'refusal', code, message });
  });
});

describe('accepting', () => {
  test.each<[string, Proposal, NoteContent | null, Settlement]>([
    ['another note adds it', { kind: 'add', content: base }, null, { kind: 'add', content: base }],
    ['a change writes it', better, base, { kind: 'write', content: note({ back: 'One person, by name.' }) }],
    [
      'a change keeps what else was changed since, and the own id',
      better,
      note({ why: 'W', ownId: 'n-1' }),
      { kind: 'write', content: note({ back: 'One person, by name.', why: 'W', ownId: 'n-1' }) },
    ],
    ['a change that was made since does nothing', better, note({ back: 'One person, by name.' }), { kind: 'nothing' }],
    [
      'a change of what was changed otherwise clashes',
      better,
      note({ back: 'Nobody.', why: 'W' }),
      { kind: 'clash', fields: ['back'] },
    ],
    ['a change of a note that is gone clashes', better, null, { kind: 'clash', fields: [] }],
    ['a removal takes the note out, whatever its own id', away, note({ ownId: 'n-1' }), { kind: 'remove' }],
    ['a removal of a note that is gone does nothing', away, null, { kind: 'nothing' }],
    ['a removal of what was changed clashes', away, note({ tags: ['a'] }), { kind: 'clash', fields: ['tags'] }],
  ])('%s', (_, proposal, current, settlement) => {
    expect(settle(proposal, current)).toEqual(settlement);
  });

  test('any change of a note that nobody else has changed is written as proposed', () => {
    const texts = fc.record({ front: word, back: word, why: word, tags: fc.uniqueArray(word) });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const proposal: Proposal = { kind: 'change', base: note(before), content: note(after) };
        if (checkProposal(proposal) !== undefined) return;
        expect(settle(proposal, note(before))).toEqual({ kind: 'write', content: note(after) });
      }),
    );
  });
});

test.each([
  [[], 'The card was deleted since. Bring it back first, or decline.'],
  [['back'], 'The card was changed since, in its back. Accept it in your own words, or decline.'],
  [
    ['front', 'why', 'tags'],
    'The card was changed since, in its front, its reason, and its tags. Accept it in your own words, or decline.',
  ],
] as const)('a clash in %j says what to do', (fields, sentence) => {
  expect(sayClash(fields)).toBe(sentence);
});
