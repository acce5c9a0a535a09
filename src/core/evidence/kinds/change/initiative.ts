import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, measure, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A piece of work across teams: what makes it a proving one, and what each party has to win and to lose. */
export const initiative = declareKind({
  name: 'initiative',
  one: 'initiative',
  many: 'initiatives',
  purpose: 'A piece of work across teams: who owns it, who resists it, and what it opens or closes.',
  concept: 'project-traits',
  title: 'name',
  day: 'startedOn',
  fields: {
    name: line('Name', { needed: true }),
    aim: prose('Aim', {
      needed: true,
      ask: 'What is to be different when it is done?',
      missing: 'Say what is to be different when it is done.',
    }),
    status: choice(
      'Status',
      { candidate: 'Candidate', running: 'Running', done: 'Done', dropped: 'Dropped' },
      { needed: true },
    ),
    class: choice(
      'What kind of work',
      {
        system: 'Redesign of a system',
        incentives: 'Redesign of incentives',
        feature: 'A feature',
        research: 'Research',
      },
      { needed: true },
    ),
    part: choice('My part', {
      caused: 'Others did it because of me',
      coordinated: 'I brought together those who did it',
      did: 'I did it myself',
    }),
    startedOn: day('Started on'),
    endedOn: day('Ended on'),
    ownerBefore: line('Owner before', { ask: 'Who owned this outcome before?', help: 'Write “nobody” if it was so.' }),
    owners: links('Teams that own it', {
      to: ['team'],
      inverse: 'Owns',
      help: 'First trait of a proving project: no single owner.',
    }),
    resistance: rows(
      'Resistance',
      {
        who: link('Who', { to: ['person', 'team'], inverse: 'Resistance from it' }),
        kind: choice('Kind', {
          vote: 'Vote against',
          delay: 'Delay',
          objection: 'Objection',
          refused: 'Refused request',
        }),
        amount: measure('How much'),
        on: day('On'),
      },
      { help: 'Second trait: resistance that can be counted.' },
    ),
    options: rows(
      'Options opened and closed',
      {
        option: line('Option'),
        effect: choice('Effect', { opened: 'Opened', closed: 'Closed' }),
        worth: line('What it is worth'),
        undo: choice('Can it be undone?', { easily: 'Easily', hardly: 'At a cost', never: 'No' }),
      },
      { help: 'Third trait: it opens or closes what can be done later.' },
    ),
    sceptics: rows('Sceptics', {
      who: link('Who', { to: ['person', 'team'], inverse: 'Sceptical of' }),
      before: line('Position before'),
      after: line('Position now'),
      sign: line('How it shows'),
    }),
    incentives: rows(
      'Incentives',
      {
        party: link('Party', { to: ['person', 'team'], inverse: 'Incentives in' }),
        before: line('Incentive before'),
        now: line('Incentive now'),
        gains: line('Gains'),
        gives: line('Gives up'),
      },
      { ask: 'What does each party win, and what does it give up?' },
    ),
  },
  groups: {
    'My part, and when': ['part', 'startedOn', 'endedOn'],
    'What makes it a proving project': ['ownerBefore', 'owners', 'resistance', 'options'],
    'What the parties stand to win and lose': ['sceptics', 'incentives'],
  },
  check: ({ startedOn, endedOn, resistance, options, incentives }) =>
    complaintsOf(
      [isBefore(endedOn, startedOn), 'endedOn', 'It ended before it started. Correct one of the two dates.'],
      [
        (resistance ?? []).some(({ who, kind }) => who === undefined || kind === undefined),
        'resistance',
        'Resistance: say of each row who resists, and how.',
      ],
      [
        (options ?? []).some(({ option, effect }) => option === undefined || effect === undefined),
        'options',
        'Options opened and closed: say of each row which option it is, and whether it was opened or closed.',
      ],
      [
        (incentives ?? []).some(({ party, gains, gives }) => [party, gains, gives].includes(undefined)),
        'incentives',
        'Incentives: say of each party what it gains and what it gives up.',
      ],
    ),
});
