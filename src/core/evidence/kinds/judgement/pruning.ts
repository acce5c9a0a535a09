import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, measure, number, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Work that was stopped so that people could do something else, and what that did later. */
export const pruning = declareKind({
  name: 'pruning',
  one: 'pruning',
  many: 'prunings',
  purpose: 'Work that you stopped, where its people went, and what that did.',
  concept: 'strategic-pruning',
  title: 'what',
  day: 'announcedOn',
  fields: {
    what: line('What was stopped', { needed: true }),
    why: prose('Why', { needed: true, ask: 'Why could it be stopped, and why then?' }),
    announcedOn: day('Announced on', { needed: true }),
    moves: rows('People moved', {
      people: number('People', { least: 0 }),
      from: link('From', { to: ['team', 'initiative'], inverse: 'People moved away' }),
      to: link('To', { to: ['team', 'initiative'], inverse: 'People moved here' }),
      on: day('On'),
    }),
    measureBefore: measure('Figure before', { ask: 'Which figure is to get better?' }),
    measureAfter: measure('Figure after'),
    followUpOn: day('Look again on', { needed: true, ask: 'When will you know what it did?' }),
    effect: choice('Effect', {
      better: 'Better',
      same: 'No difference',
      worse: 'Worse',
      unknown: 'Looked, and cannot be told',
    }),
    effectText: prose('What it did'),
    about: links('About', { to: ['initiative'], inverse: 'Prunings' }),
  },
  due: {
    asks: 'Say what it did, or that it cannot be told.',
    on: ({ followUpOn, effect }) => (effect === undefined ? followUpOn : undefined),
  },
  check: ({ announcedOn, moves, followUpOn, measureAfter, effect }) =>
    complaintsOf(
      [
        isBefore(followUpOn, announcedOn),
        'followUpOn',
        'You look again before it was announced. Correct one of the two dates.',
      ],
      [
        (moves ?? []).some(({ on }) => isBefore(on, announcedOn)),
        'moves',
        'People moved before it was announced. Correct one of the two dates.',
      ],
      [
        measureAfter !== undefined && effect === undefined,
        'effect',
        'There is a figure after it. Say whether that is better, or that it cannot be told.',
      ],
    ),
});
