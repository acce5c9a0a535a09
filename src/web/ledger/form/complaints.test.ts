import { describe, expect, test } from 'vitest';
import { line, links, measure, number } from '../../../core/ledger/fields/declare.ts';
import { declareKind } from '../../../core/ledger/kind.ts';
import { Refused } from '../../base/call.ts';
import { complaintsAbout, complaintsIn } from './complaints.ts';

const trip = declareKind({
  name: 'trip',
  one: 'trip',
  many: 'trips',
  purpose: 'A trip.',
  concept: 'ripple',
  title: 'what',
  fields: {
    what: line('What'),
    people: number('People', { least: 1 }),
    cost: measure('Cost'),
    with: links('With', { to: ['person'], inverse: 'Trips' }),
  },
});

const refused = (cause: unknown, code = 'bad-record'): Refused =>
  Object.assign(new Refused(code, 'No.', 409), { cause });

describe('what is wrong with a form', () => {
  test('is said at its field before anybody is asked, half a measure included', () => {
    expect(complaintsAbout(trip, { what: 'Out', people: 0, cost: { unit: 'hours' } })).toEqual({
      people: 'People: give a number of at least 1.',
      cost: 'Cost: give a number and what it counts.',
    });
  });

  test('is said of words in a link field for which nothing was chosen', () => {
    expect(complaintsAbout(trip, { what: 'Out', with: ['Ann'] })).toEqual({
      with: 'With: “Ann” is not linked yet. Choose it from the list, add it, or clear it.',
    });
  });

  test('is taken from a refusal: the first sentence of each field, what is within a table at the table', () => {
    const told = [
      { field: 'what', message: 'First.' },
      { field: 'what', message: 'Second.' },
      { field: 'parties.who', message: 'Within.' },
    ];
    expect(complaintsIn(refused({ complaints: told }))).toEqual({ what: 'First.', parties: 'Within.' });
  });

  test.each([
    new Error('broken'),
    refused({ complaints: [] }, 'no-record'),
    refused(undefined),
    refused({ complaints: 7 }),
  ])('is nothing in %s', (error) => {
    expect(complaintsIn(error)).toEqual({});
  });
});
