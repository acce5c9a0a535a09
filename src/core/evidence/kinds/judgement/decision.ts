import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, measure, prose, rows, yesNo } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A decision: what was weighed, what was chosen, who disagreed and whose it was. */
export const decision = declareKind({
  name: 'decision',
  one: 'decision',
  many: 'decisions',
  purpose: 'What was decided and why, so that it need not be decided again.',
  concept: 'decision-log',
  title: 'what',
  day: 'decidedOn',
  fields: {
    what: line('What was decided', { needed: true, help: 'The question and its answer in one line.' }),
    status: choice(
      'Status',
      {
        proposed: 'Proposed',
        accepted: 'Accepted',
        rejected: 'Rejected',
        deprecated: 'No longer in use',
        superseded: 'Superseded',
      },
      { needed: true },
    ),
    context: prose('Context', {
      needed: true,
      ask: 'Which problem had to be decided?',
      missing: 'Say which problem had to be decided.',
    }),
    drivers: prose('Drivers', { ask: 'What mattered most in the choice?' }),
    options: rows(
      'Options',
      { option: line('Option'), for: prose('What speaks for it'), against: prose('What speaks against it') },
      { needed: true, ask: 'Between which options?', missing: 'Name at least two options.' },
    ),
    outcome: line('Chosen option'),
    because: prose('Why this one'),
    consequences: prose('Consequences', { ask: 'What becomes easier, and what harder?' }),
    right: choice(
      'Whose decision it was',
      { mine: 'Mine', shared: 'Ours together', theirs: 'Another’s' },
      { needed: true },
    ),
    deciders: links('Who decided', { to: ['person', 'team'], inverse: 'Decided' }),
    consulted: links('Who was consulted', { to: ['person', 'team'], inverse: 'Consulted on' }),
    informed: links('Who was told', { to: ['person', 'team'], inverse: 'Told of' }),
    contested: yesNo('Contested', { ask: 'Did anybody want it otherwise?' }),
    dissent: rows('Dissent', {
      who: link('Who', { to: ['person', 'team'], inverse: 'Dissented from' }),
      what: prose('What they held against it'),
    }),
    decidedOn: day('Decided on'),
    reviewOn: day('Look at it again on'),
    reviewedOn: day('Looked at again on', { help: 'To look once more, move the date above.' }),
    avoided: measure('Meetings avoided', { ask: 'How much meeting time has it saved, since it can be looked up?' }),
    avoidedBy: line('How that was counted', { help: 'Against which weeks before, and whose calendars.' }),
    supersedes: link('Supersedes', { to: ['decision'], inverse: 'Superseded by', acyclic: true }),
    about: links('About', { to: ['initiative', 'impact'], inverse: 'Decisions' }),
    shared: yesNo('In the published decision log', { help: 'Others read it only after you publish the log.' }),
  },
  groups: {
    'What was chosen': ['outcome', 'because', 'decidedOn', 'drivers', 'consequences', 'reviewOn', 'reviewedOn'],
    'Who was part of it': ['deciders', 'consulted', 'informed', 'contested', 'dissent'],
    'Where it belongs': ['about', 'supersedes', 'shared'],
    'Meetings it saved': ['avoided', 'avoidedBy'],
  },
  due: {
    asks: 'Look whether it still holds, and say when you looked.',
    on: ({ status, reviewOn, reviewedOn }) =>
      (status === 'proposed' || status === 'accepted') && (reviewedOn === undefined || isBefore(reviewedOn, reviewOn))
        ? reviewOn
        : undefined,
  },
  asks: ({ status = 'proposed' }) => (status === 'proposed' ? [] : ['outcome', 'because', 'decidedOn']),
  check: ({ status = 'proposed', options, outcome, because, contested, dissent, decidedOn, reviewOn, ...rest }) =>
    complaintsOf(
      [(options ?? []).some(({ option }) => option === undefined), 'options', 'Options: give each of them a name.'],
      [
        options?.length === 1,
        'options',
        'One option is no decision. Add another that was considered, doing nothing included.',
      ],
      [
        status !== 'proposed' && outcome === undefined,
        'outcome',
        'Say which option was chosen, or set it to proposed.',
      ],
      [
        outcome !== undefined && because === undefined,
        'because',
        'Say why this option was chosen and not another one.',
      ],
      [
        status !== 'proposed' && decidedOn === undefined,
        'decidedOn',
        'Say when it was decided, or set it to proposed.',
      ],
      [isBefore(reviewOn, decidedOn), 'reviewOn', 'The review lies before the decision. Correct one of the two dates.'],
      [
        isBefore(rest.reviewedOn, decidedOn),
        'reviewedOn',
        'It was looked at again before it was decided. Correct one of the two dates.',
      ],
      [
        contested === true && dissent === undefined,
        'dissent',
        'It was contested. Say who disagreed, and what they held against it.',
      ],
      [
        rest.avoided !== undefined && rest.avoidedBy === undefined,
        'avoidedBy',
        'Say how the meetings avoided were counted, or clear the figure.',
      ],
    ),
});
