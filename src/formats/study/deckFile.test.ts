import { describe, expect, it } from 'vitest';
import { parseConcepts, parseDeckFile } from './deckFile.ts';

const head = 'id: craft\ntitle: Craft\nlanguage: en\ndescription: |\n  About the craft.\nlicence: CC-BY-4.0\n';
const card =
  '  - id: scope\n    concept: scope\n    kind: basic\n    front: What is scope?\n    back: |\n      What you answer for.\n\n';
const deck = `${head}tags: [staff]\ncards:\n${card}    why: It is judged.\n    try: Write yours down.\n    tags: [craft, scope]\n`;

const refused = (code: string, message: string): object => ({ kind: 'refusal', code, message });

describe('a deck file', () => {
  it('is read, its texts trimmed at the end', () => {
    expect(parseDeckFile(deck, 'craft.yaml')).toEqual({
      id: 'craft',
      title: 'Craft',
      language: 'en',
      description: 'About the craft.',
      tags: ['staff'],
      licence: 'CC-BY-4.0',
      cards: [
        {
          ownId: 'scope',
          concept: 'scope',
          kind: 'basic',
          front: 'What is scope?',
          back: 'What you answer for.',
          why: 'It is judged.',
          tryAtWork: 'Write yours down.',
          tags: ['craft', 'scope'],
        },
      ],
    });
  });

  it('may leave out tags, reasons and exercises', () => {
    expect(parseDeckFile(`${head}cards:\n${card}`, 'craft.yaml')).toMatchObject({
      tags: [],
      cards: [{ why: '', tryAtWork: '', tags: [] }],
    });
  });

  it.each<{ name: string; text: string; code: string; message: string }>([
    {
      name: 'is broken',
      text: 'id: [',
      code: 'yaml-syntax',
      message:
        'Line 1 of craft.yaml is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line.',
    },
    {
      name: 'is empty',
      text: '',
      code: 'not-a-map',
      message: 'The deck on line 1 of craft.yaml is not a list of keys. Write it as "key: value" lines.',
    },
    {
      name: 'has a key twice',
      text: `${head}id: other\n`,
      code: 'yaml-syntax',
      message: 'Line 7 of craft.yaml is not valid YAML: Map keys must be unique. Correct the line.',
    },
    {
      name: 'has an unknown key',
      text: deck.replace('    why:', '    wy:'),
      code: 'unknown-key',
      message:
        'Line 16 of craft.yaml has the unknown key "wy". A card may have id, concept, kind, front, back, why, try, tags: correct the key or remove it.',
    },
    {
      name: 'lacks a key',
      text: deck.replace('title: Craft\n', ''),
      code: 'missing-key',
      message: 'The deck on line 1 of craft.yaml has no "title". Add it.',
    },
    {
      name: 'lacks a key of a card',
      text: deck.replace('    concept: scope\n', ''),
      code: 'missing-key',
      message: 'The card on line 9 of craft.yaml has no "concept". Add it.',
    },
    {
      name: 'has an empty text',
      text: deck.replace('It is judged.', '""'),
      code: 'empty-text',
      message: '"why" on line 16 of craft.yaml is empty. Write its text, or remove the key if it is optional.',
    },
    {
      name: 'has nothing behind a key',
      text: deck.replace(' It is judged.', ''),
      code: 'empty-text',
      message: '"why" on line 16 of craft.yaml is empty. Write its text, or remove the key if it is optional.',
    },
    {
      name: 'has a number for a text',
      text: deck.replace('title: Craft', 'title: 2026'),
      code: 'not-text',
      message: '"title" on line 2 of craft.yaml is not text. Put it in quotes.',
    },
    {
      name: 'has a text for a list',
      text: deck.replace('[staff]', 'staff'),
      code: 'not-a-list',
      message: '"tags" on line 7 of craft.yaml is not a list. Write one entry to a line, each after "- ".',
    },
    {
      name: 'has a tag of two words',
      text: deck.replace('[craft, scope]', '[craft, my scope]'),
      code: 'not-a-word',
      message: '"my scope" on line 18 of craft.yaml has a space. Write it as one word, with hyphens.',
    },
    {
      name: 'has a card id twice',
      text: `${deck}${card}`,
      code: 'duplicate',
      message: 'Line 19 of craft.yaml has the id "scope" of line 9 again. Give it another.',
    },
    {
      name: 'has an unknown kind',
      text: deck.replace('kind: basic', 'kind: quiz'),
      code: 'unknown-kind',
      message: 'The card on line 9 of craft.yaml has the kind "quiz". Write one of basic, reversed, cloze, typed.',
    },
    {
      name: 'has a cloze without gap',
      text: deck.replace('kind: basic', 'kind: cloze'),
      code: 'no-gap',
      message:
        'The card on line 9 of craft.yaml: This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.',
    },
    {
      name: 'has a card without back',
      text: `${head}cards:\n${card.replace(/ {4}back[^]*/, '')}`,
      code: 'empty-back',
      message: 'The card on line 8 of craft.yaml: The back is empty. Write what the card answers.',
    },
    {
      name: 'refers to a node',
      text: `${head}cards: *other\n`,
      code: 'not-a-list',
      message: '"cards" on line 7 of craft.yaml is not a list. Write one entry to a line, each after "- ".',
    },
  ])('is refused where it $name', ({ text, code, message }) => {
    expect(parseDeckFile(text, 'craft.yaml')).toEqual(refused(code, message));
  });
});

describe('the file of concepts', () => {
  const scope = '  - slug: scope\n    name: Scope\n    deck: craft\n    summary: What you answer for.\n';

  it('is read', () => {
    expect(parseConcepts(`concepts:\n${scope}`, 'concepts.yaml')).toEqual([
      { slug: 'scope', name: 'Scope', deck: 'craft', summary: 'What you answer for.' },
    ]);
  });

  it('is refused where a slug comes twice or a key is missing', () => {
    expect(parseConcepts(`concepts:\n${scope}${scope}`, 'concepts.yaml')).toEqual(
      refused('duplicate', 'Line 6 of concepts.yaml has the slug "scope" of line 2 again. Give it another.'),
    );
    expect(parseConcepts('concepts:\n  - slug: scope\n', 'concepts.yaml')).toMatchObject({
      code: 'missing-key',
      message: 'The concept on line 2 of concepts.yaml has no "name". Add it.',
    });
    expect(parseConcepts('- slug: scope\n', 'concepts.yaml')).toMatchObject({ code: 'not-a-map' });
  });
});
