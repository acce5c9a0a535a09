import { describe, expect, test } from 'vitest';
import { choice, choices, day, file, line, link, measure, number, prose, rows, yesNo } from './fields/declare.ts';
import { declareKind, listMissing, listNeeded } from './kind.ts';
import { complainOfMissing } from './missing.ts';

const needed = true;

const trip = declareKind({
  name: 'trip',
  one: 'trip',
  many: 'trips',
  purpose: 'Where one went.',
  concept: 'ripple',
  title: 'where',
  fields: {
    where: line('Where', { needed }),
    why: prose('Why', { needed, missing: 'Say why you went.' }),
    by: choice('By', { train: 'Train', foot: 'On foot' }, { needed }),
    with: choices('With', { dog: 'The dog', kids: 'The children' }, { needed }),
    on: day('On', { needed }),
    again: yesNo('Again', { needed }),
    people: number('People', { needed }),
    length: measure('Length', { needed }),
    from: link('From', { to: ['trip'], inverse: 'Next', needed }),
    photo: file('Photo', { needed }),
    stops: rows('Stops', { stop: line('Stop') }, { needed }),
    ticket: line('Ticket'),
  },
  asks: ({ by }) => (by === 'train' ? ['ticket'] : []),
});

describe('what is missing', () => {
  test('is asked for in the words of its field, and without any in those of its type', () => {
    expect(complainOfMissing(trip, { by: 'foot' }).map(({ message }) => message)).toEqual([
      'Where: write one line.',
      'Say why you went.',
      'With: choose at least one.',
      'On: give the date.',
      'Again: answer yes or no.',
      'People: give a number.',
      'Length: give a number and what it counts.',
      'From: choose a record, or begin one.',
      'Photo: choose a file.',
      'Stops: add a row.',
    ]);
  });

  test('hangs on what the record says so far', () => {
    expect(listMissing(trip, { by: 'foot' })).not.toContain('ticket');
    expect(listMissing(trip, { by: 'train' })).toContain('ticket');
    expect(listNeeded(trip, { by: 'train', ticket: 'Return' }).at(-1)).toBe('ticket');
  });
});
