import { describe, expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { line, link, links, rows } from './fields/declare.ts';
import { declareKind, listMissing, titleOf } from './kind.ts';
import { linksOf, relationsOf } from './links.ts';

const talk = declareKind({
  name: 'talk',
  one: 'talk',
  many: 'talks',
  purpose: 'What was said to whom.',
  concept: 'context-sharing',
  title: 'about',
  fields: {
    about: line('About', { needed: true }),
    after: link('After', { to: ['talk'], inverse: 'Before', acyclic: true }),
    heard: links('Heard by', { to: ['person'], inverse: 'Heard', needed: true }),
    answers: rows('Answers', { who: link('Who', { to: ['person'], inverse: 'Answered' }), said: line('Said') }),
  },
});

const [ann, ben, first] = ['A', 'B', 'F'] as unknown as readonly [RecordId, RecordId, RecordId];

describe('the links of a record', () => {
  test('come from its fields and from the rows of its tables, each once', () => {
    const fields = { after: [first], heard: [ann, ben], answers: [{ who: [ann], said: 'no' }, { who: [ann] }, {}] };
    expect(linksOf(talk, fields)).toEqual([
      { relation: 'after', toId: first },
      { relation: 'heard', toId: ann },
      { relation: 'heard', toId: ben },
      { relation: 'answers.who', toId: ann },
    ]);
  });

  test('are those that its kind declares', () => {
    expect(relationsOf(talk.fields).map(([relation, { inverse }]) => [relation, inverse])).toEqual([
      ['after', 'Before'],
      ['heard', 'Heard'],
      ['answers.who', 'Answered'],
    ]);
  });
});

test('a record is called by its title line, and by nothing before there is one', () => {
  expect([titleOf(talk, { about: 'Pricing' }), titleOf(talk, {})]).toEqual(['Pricing', '']);
});

test('what is missing comes in the order of the form', () => {
  expect(listMissing(talk, {})).toEqual(['about', 'heard']);
  expect(listMissing(talk, { heard: [ann] })).toEqual(['about']);
});
