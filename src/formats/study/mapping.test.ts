import { describe, expect, it } from 'vitest';
import { detectDialect } from './dialect.ts';
import { checkMapping, guessMapping, mapOptions, mapRow, type MapOptions } from './mapping.ts';
import type { Target } from '../../core/study/reading.ts';

const elsewhere: MapOptions = { deck: null, noteKind: null, tags: [], origin: 'elsewhere' };

describe('the mapping of columns', () => {
  it.each<{ sample: string; mapping: readonly Target[] }>([
    { sample: 'front,back,tags,kind,deck,id\na,b\n', mapping: ['front', 'back', 'tags', 'kind', 'deck', 'ownId'] },
    { sample: 'Tags;Antwort;Frage\na;b;c\n', mapping: ['tags', 'back', 'front'] },
    { sample: 'Nr.,Question,Answer,Points\n1,a,b,3\n', mapping: ['ownId', 'front', 'back', 'ignore'] },
    { sample: 'concept,explanation\na,b\n', mapping: ['front', 'back'] },
    {
      sample: 'question,answer,concept,why it matters,try-at-work\na,b,c,d,e\n',
      mapping: ['front', 'back', 'concept', 'why', 'tryAtWork'],
    },
    { sample: 'a,b\nc,d\n', mapping: ['front', 'back'] },
    { sample: 'a,b,c,d\ne,f,g,h\n', mapping: ['front', 'back', 'tags', 'ignore'] },
    { sample: 'just a line\n', mapping: ['front'] },
    {
      sample: '#separator:tab\n#guid column:1\n#deck column:2\n#tags column:3\ng\td\tt\tq\ta\n',
      mapping: ['ownId', 'deck', 'tags', 'front', 'back'],
    },
    {
      sample: 'id,deck,kind,front,back,tags,why,try,concept\n',
      mapping: ['ownId', 'deck', 'kind', 'front', 'back', 'tags', 'why', 'tryAtWork', 'concept'],
    },
  ])('is guessed of $sample', ({ sample, mapping }) => {
    expect(guessMapping(detectDialect(sample))).toEqual(mapping);
  });

  it('needs a front', () => {
    expect(checkMapping(['back', 'tags'])?.message).toBe(
      'No column is the front. Choose the one that holds what the card asks.',
    );
  });

  it('uses no target twice, save for columns that are not used', () => {
    expect(checkMapping(['front', 'ignore', 'ignore'])).toBeUndefined();
    expect(checkMapping(['front', 'back', 'ignore', 'back'])?.message).toBe(
      'Columns 2 and 4 are both the back. Keep one, and set the other to something else.',
    );
  });
});

describe('a row', () => {
  it('becomes a note', () => {
    const mapping: readonly Target[] = ['front', 'back', 'tags', 'deck', 'ownId', 'why', 'tryAtWork', 'concept'];
    const row = { line: 3, cells: [' What?', 'That\r\nthing ', 'a, b c', 'Craft', '7', 'because', 'ask', 'scope'] };
    expect(mapRow(row, mapping, { ...elsewhere, tags: ['all', 'a'] })).toEqual({
      kind: 'note',
      line: 3,
      deck: 'Craft',
      content: {
        kind: 'basic',
        front: 'What?',
        back: 'That\nthing',
        tags: ['all', 'a', 'b', 'c'],
        why: 'because',
        tryAtWork: 'ask',
        concept: 'scope',
        ownId: '7',
      },
    });
  });

  it('may leave cells out', () => {
    const mapped = mapRow({ line: 1, cells: ['a', 'b'] }, ['front', 'back', 'tags', 'ownId'], {
      ...elsewhere,
      deck: 'Imported',
    });
    expect(mapped).toMatchObject({ deck: 'Imported', content: { tags: [], ownId: null } });
  });

  it.each([
    ['basic', 'basic'],
    ['Reversed', 'reversed'],
    ['Basic (and reversed card)', 'reversed'],
    [' basic (type in the answer) ', 'typed'],
    ['Basic (optional reversed card)', 'basic'],
    ['', 'basic'],
  ])('of kind %j is %s', (word, kind) => {
    expect(mapRow({ line: 1, cells: ['a', 'b', word] }, ['front', 'back', 'kind'], elsewhere)).toMatchObject({
      content: { kind },
    });
  });

  it('with a gap and no kind is a cloze', () => {
    expect(mapRow({ line: 1, cells: ['A {{c1::bar}}'] }, ['front'], elsewhere)).toMatchObject({
      content: { kind: 'cloze', back: '' },
    });
  });

  it('takes the kind its file names for all', () => {
    const options = mapOptions(detectDialect('#notetype:Basic (and reversed card)\na\tb\n'));
    expect(mapRow({ line: 2, cells: ['a', 'b'] }, ['front', 'back'], options)).toMatchObject({
      content: { kind: 'reversed' },
    });
  });

  it.each<{ cells: readonly string[]; message: string }>([
    {
      cells: ['a', 'b', 'quiz'],
      message: 'Line 14: "quiz" is not a kind of note. Write basic, reversed, cloze or typed, or leave the cell empty.',
    },
    { cells: ['', 'b'], message: 'Line 14: The front is empty. Write what the card asks.' },
    { cells: ['a'], message: 'Line 14: The back is empty. Write what the card answers.' },
    {
      cells: ['a', 'b', 'cloze'],
      message: 'Line 14: This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.',
    },
    {
      cells: ['a', 'b', '', 'x'.repeat(201)],
      message: 'Line 14: The deck name has more than 200 characters. Shorten it.',
    },
    {
      cells: ['a\u0000', 'b'],
      message: 'Line 14: A cell holds a NUL character, which no text has. Remove it, or export the file again.',
    },
  ])('is refused: $message', ({ cells, message }) => {
    expect(mapRow({ line: 14, cells }, ['front', 'back', 'kind', 'deck'], elsewhere)).toEqual({
      kind: 'bad',
      line: 14,
      message,
    });
  });
});
