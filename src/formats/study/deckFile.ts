import type { Refusal } from '../../core/base/refusal.ts';
import type { Concept } from '../../core/study/concept.ts';
import { checkContent } from '../../core/study/notes/content.ts';
import { type NoteContent, type NoteKind, noteKinds } from '../../core/study/note.ts';
import { type Fields, note, openYaml, readFields, type Shape, type YamlReading } from '../base/yamlFields.ts';

/** A deck of content/, as its file tells it. */
export type DeckFile = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly licence: string;
  readonly cards: readonly DeckCard[];
};

/** A note of a deck file. Its id within the file is its own id, and it always names a concept. */
export type DeckCard = NoteContent & { readonly ownId: string; readonly concept: string };

/** Reads a deck file, or says which line to correct. */
export function parseDeckFile(yamlText: string, fileName: string): DeckFile | Refusal {
  const reading = openYaml(yamlText, fileName);
  const [broken] = reading.problems;
  if (broken !== undefined) return broken;
  const fields = readFields(reading, reading.root, deckShape);
  const deck = {
    id: fields.text('id'),
    title: fields.text('title'),
    language: fields.text('language'),
    description: fields.text('description'),
    tags: fields.words('tags'),
    licence: fields.text('licence'),
    cards: distinct(
      reading,
      'id',
      fields.list('cards').map((node) => readCard(reading, node)),
    ),
  };
  return reading.problems[0] ?? deck;
}

/** Reads the file of concepts, or says which line to correct. */
export function parseConcepts(yamlText: string, fileName: string): readonly Concept[] | Refusal {
  const reading = openYaml(yamlText, fileName);
  const [broken] = reading.problems;
  if (broken !== undefined) return broken;
  const nodes = readFields(reading, reading.root, conceptsShape).list('concepts');
  const concepts = distinct(
    reading,
    'slug',
    nodes.map((node) => readConcept(reading, node)),
  );
  return reading.problems[0] ?? concepts;
}

const deckShape: Shape = {
  noun: 'deck',
  required: ['id', 'title', 'language', 'description', 'licence', 'cards'],
  optional: ['tags'],
};

const cardShape: Shape = {
  noun: 'card',
  required: ['id', 'concept', 'kind', 'front'],
  optional: ['back', 'why', 'try', 'tags'],
};

const conceptsShape: Shape = { noun: 'file of concepts', required: ['concepts'], optional: [] };

const conceptShape: Shape = { noun: 'concept', required: ['slug', 'name', 'deck', 'summary'], optional: [] };

/** An entry with the name that no other may have, and the line it stands on. */
type Entry<Value> = { readonly name: string; readonly line: number; readonly value: Value };

function readCard(reading: YamlReading, node: unknown): Entry<DeckCard> {
  const fields = readFields(reading, node, cardShape);
  const { line, text } = fields;
  const ownId = text('id');
  const value = {
    ownId,
    concept: text('concept'),
    kind: readKind(reading, fields),
    front: text('front'),
    back: text('back'),
    why: text('why'),
    tryAtWork: text('try'),
    tags: fields.words('tags'),
  };
  const refusal = checkContent(value);
  if (refusal !== undefined)
    note(reading, refusal.code, `The card on line ${line} of ${reading.fileName}: ${refusal.message}`);
  return { name: ownId, line, value };
}

function readKind(reading: YamlReading, { text, line }: Fields): NoteKind {
  const word = text('kind');
  const kind = noteKinds.find((known) => known === word);
  if (kind !== undefined) return kind;
  note(
    reading,
    'unknown-kind',
    `The card on line ${line} of ${reading.fileName} has the kind "${word}". Write one of ${noteKinds.join(', ')}.`,
  );
  return 'basic';
}

function readConcept(reading: YamlReading, node: unknown): Entry<Concept> {
  const { line, text } = readFields(reading, node, conceptShape);
  const slug = text('slug');
  return { name: slug, line, value: { slug, name: text('name'), deck: text('deck'), summary: text('summary') } };
}

function distinct<Value>(reading: YamlReading, key: string, entries: readonly Entry<Value>[]): readonly Value[] {
  const firstLines = new Map<string, number>();
  for (const { name, line } of entries) {
    const before = firstLines.get(name);
    if (before === undefined) firstLines.set(name, line);
    else
      note(
        reading,
        'duplicate',
        `Line ${line} of ${reading.fileName} has the ${key} "${name}" of line ${before} again. Give it another.`,
      );
  }
  return entries.map(({ value }) => value);
}
