import { describe, expect, test } from 'vitest';
import { type Command, matching } from './commands.ts';

const command = (label: string, words = ''): Command => ({
  id: label,
  group: 'Screens',
  label,
  words,
  run: () => undefined,
});

const commands = [
  command('Study Zürich'),
  command('Open Zürich'),
  command('Settings', 'theme dark'),
  command('Add a card'),
];

const found = (query: string) => matching(commands, query).map(({ label }) => label);

describe('the command bar', () => {
  test('offers everything before a word is typed', () => {
    expect(found(' ')).toHaveLength(4);
  });

  test('finds words by their start, in any order, without regard to case and accents', () => {
    expect(found('zuri stu')).toEqual(['Study Zürich']);
    expect(found('ZUR')).toEqual(['Study Zürich', 'Open Zürich']);
  });

  test('finds by further words and puts a label that starts with the query first', () => {
    expect(found('dark')).toEqual(['Settings']);
    expect(matching([command('Open settings'), command('Settings')], 'set').map(({ label }) => label)).toEqual([
      'Settings',
      'Open settings',
    ]);
  });

  test('finds nothing in the middle of a word', () => {
    expect(found('etting')).toEqual([]);
  });
});
