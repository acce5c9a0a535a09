import { choice, line, link, number, prose, yesNo } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { functions } from './functions.ts';

/** A team or department. */
export const team = declareKind({
  name: 'team',
  one: 'team',
  many: 'teams',
  purpose: 'A team that you work with, or that you are part of.',
  concept: 'staff-scope',
  title: 'name',
  fields: {
    name: line('Name', { needed: true }),
    function: choice('Function', functions, { needed: true }),
    organisation: line('Organisation', { help: 'The department or business unit it belongs to.' }),
    own: yesNo('This is my own team', { help: 'What your own team changes is no impact on another one.' }),
    partOf: link('Part of', { to: ['team'], inverse: 'Teams in it', acyclic: true }),
    lead: link('Led by', { to: ['person'], inverse: 'Leads' }),
    people: number('People', { least: 0 }),
    note: prose('Note'),
  },
});
