import { day, line, measure, number, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** How far somebody's work reaches on one day, taken once a quarter. */
export const scopeSnapshot = declareKind({
  name: 'scope-snapshot',
  one: 'snapshot of scope',
  many: 'snapshots of scope',
  purpose: 'How far your work reaches today, to compare with the quarters before and after.',
  concept: 'scope-expansion',
  title: 'name',
  day: 'on',
  fields: {
    name: line('Name', { needed: true, help: 'Such as “Third quarter”.' }),
    on: day('As of', { needed: true }),
    teams: number('Teams', { needed: true, least: 0, ask: 'How many teams does your work change?' }),
    people: number('People in them', { least: 0 }),
    budget: measure('Budget', { help: 'What is spent on your word, with its currency.' }),
    users: number('Users', { least: 0 }),
    decisions: number('Decisions', { least: 0, ask: 'How many decisions of this quarter were yours to shape?' }),
    scope: number('Scope', {
      needed: true,
      least: 0,
      most: 100,
      unit: '%',
      ask: 'How much of the organisation does your work reach, in percent?',
    }),
    control: number('Direct control', {
      needed: true,
      least: 0,
      most: 100,
      unit: '%',
      ask: 'How much of that do you run yourself, in percent?',
      help: 'At Staff level scope rises while this falls.',
    }),
    note: prose('Note'),
  },
});
