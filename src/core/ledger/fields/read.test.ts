import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declareKind } from '../kind.ts';
import {
  address,
  choice,
  choices,
  day,
  file,
  line,
  link,
  links,
  measure,
  number,
  prose,
  rows,
  yesNo,
} from './declare.ts';
import { longestLine, longestProse, mostRows, readFields, withArticle } from './read.ts';

const everything = declareKind({
  name: 'everything',
  one: 'all-rounder',
  many: 'all-rounders',
  purpose: 'A kind with a field of every type.',
  concept: 'ripple',
  title: 'name',
  fields: {
    name: line('Name'),
    story: prose('Story'),
    page: address('Page'),
    colour: choice('Colour', { red: 'Red', blue: 'Blue' }),
    tools: choices('Tools', { saw: 'Saw', axe: 'Axe' }),
    on: day('On'),
    sure: yesNo('Sure'),
    people: number('People', { least: 0, most: 9 }),
    cost: measure('Cost'),
    next: link('Next', { to: ['everything'], inverse: 'Before' }),
    others: links('Others', { to: ['everything'], inverse: 'Others of' }),
    photo: file('Photo'),
    parties: rows('Parties', { who: line('Who'), gain: prose('Gain'), weight: number('Weight') }),
  },
});

const one = '01KA0000000000000000000000';
const other = '01KA0000000000000000000001';
const photo = { hash: 'a'.repeat(64), name: 'wall.png', size: 12, mediaType: 'image/png' };

describe('reading fields', () => {
  test.each([
    ['name', '  Two\n words ', 'Two words'],
    ['name', 'A\u202egnp.\u2066exe\u0007', 'Agnp.exe'],
    ['name', 'می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
    ['story', ' Two\n\nparagraphs ', 'Two\n\nparagraphs'],
    ['page', ' https://example.org/a?b ', 'https://example.org/a?b'],
    ['colour', 'blue', 'blue'],
    ['tools', ['axe', 'axe', 'saw'], ['axe', 'saw']],
    ['tools', 'axe', ['axe']],
    ['on', '2026-02-28', '2026-02-28'],
    ['sure', false, false],
    ['people', 0, 0],
    ['cost', { amount: 1.5, unit: ' hours  a week ' }, { amount: 1.5, unit: 'hours a week' }],
    ['cost', { amount: 3, unit: '' }, { amount: 3, unit: '' }],
    ['next', one, [one]],
    ['others', [one, other, one], [one, other]],
    ['photo', photo, photo],
    ['parties', [{ who: 'Sales', weight: 2 }, { who: ' ' }], [{ who: 'Sales', weight: 2 }]],
  ])('keeps %s given as %j', (field, given, kept) => {
    expect(readFields(everything, { [field]: given })).toEqual({ fields: { [field]: kept }, complaints: [] });
  });

  test.each([undefined, null, '', ' \n ', []])('leaves out what is empty: %j', (nothing) => {
    const given = Object.fromEntries(Object.keys(everything.fields).map((name) => [name, nothing]));
    expect(readFields(everything, given)).toEqual({ fields: {}, complaints: [] });
  });

  test.each([
    ['name', 7, 'Name: write a line of text.'],
    ['name', 'x'.repeat(longestLine + 1), 'Name: shorten it to 300 characters.'],
    ['name', 'half \ud800', 'Name: it holds a character that is no text; remove it.'],
    ['story', 'x'.repeat(longestProse + 1), 'Story: shorten it to 20,000 characters.'],
    ['story', 'nul \0', 'Story: it holds a character that is no text; remove it.'],
    ['page', 'javascript:alert(1)', 'Page: give an address that starts with https:// or http://.'],
    ['page', 'https://', 'Page: give an address that starts with https:// or http://.'],
    ['colour', 'green', 'Colour: choose one of red (Red), blue (Blue).'],
    ['colour', 'toString', 'Colour: choose one of red (Red), blue (Blue).'],
    ['tools', ['saw', 'pen'], 'Tools: choose any of saw (Saw), axe (Axe).'],
    ['on', '2026-02-30', 'On: give a date like 2026-03-31.'],
    ['sure', 'yes', 'Sure: answer yes or no.'],
    ['people', 10, 'People: give a number from 0 to 9.'],
    ['people', Number.NaN, 'People: give a number.'],
    ['cost', 12, 'Cost: give a number and what it counts.'],
    ['cost', { amount: 1, unit: 'h', more: 1 }, 'Cost: give a number and what it counts.'],
    ['next', [one, other], 'Next: link only one.'],
    ['next', 'one', 'Next: choose a record that is there.'],
    ['others', [[one]], 'Others: choose a record that is there.'],
    ['photo', { ...photo, hash: 'a' }, 'Photo: choose a file again.'],
    ['photo', { ...photo, mediaType: 'x' }, 'Photo: choose a file again.'],
    ['parties', { who: 'Sales' }, 'Parties: give a list of rows.'],
    ['parties', [{ who: 'Sales' }, { weight: 'two' }], 'Parties: row 2, Weight: give a number.'],
    ['parties', Array.from({ length: mostRows + 1 }, () => ({ who: 'x' })), 'Parties: keep at most 50 rows.'],
  ])('says of %s given as %j what to do', (field, given, message) => {
    expect(readFields(everything, { [field]: given })).toEqual({ fields: {}, complaints: [{ field, message }] });
  });

  test('says of a field that is not declared that it is not there, inherited names included', () => {
    expect(readFields(everything, { name: 'x', constructor: 'y' })).toEqual({
      fields: { name: 'x' },
      complaints: [{ field: 'constructor', message: 'There is no field “constructor” in an all-rounder. Remove it.' }],
    });
  });

  test('never throws, and reads what it has read as the same again', () => {
    const given = fc.dictionary(fc.constantFrom(...Object.keys(everything.fields)), fc.jsonValue());
    fc.assert(
      fc.property(given, (json) => {
        const { fields } = readFields(everything, json as Record<string, unknown>);
        expect(readFields(everything, fields)).toEqual({ fields, complaints: [] });
      }),
    );
  });

  test('gives a noun its article', () => {
    expect([withArticle('impact'), withArticle('team')]).toEqual(['an impact', 'a team']);
  });
});
