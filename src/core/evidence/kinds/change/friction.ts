import { complaintsOf, isBefore, type Reason } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { keepUntil, keepUntilAsks } from '../keepUntil.ts';

/** A disagreement between named parties, from the day it was raised to what is left of it. */
export const friction = declareKind({
  name: 'friction',
  one: 'friction',
  many: 'frictions',
  purpose: 'A disagreement between named parties, and how it was worked through.',
  concept: 'productive-friction',
  title: 'what',
  day: 'raisedOn',
  fields: {
    what: line('What it is about', { needed: true }),
    about: links('About', { to: ['initiative', 'impact'], inverse: 'Frictions' }),
    parties: rows(
      'Parties',
      {
        who: link('Who', { to: ['person', 'team'], inverse: 'Frictions with it' }),
        position: line('Position'),
        interest: line('What they need'),
      },
      { needed: true, ask: 'Who stood where?', missing: 'Name the parties, and say where each of them stood.' },
    ),
    disagreement: choice('How far apart', {
      slight: 'Slight: a matter of wording or timing',
      clear: 'Clear: they wanted different things',
      sharp: 'Sharp: one of them meant to stop it',
    }),
    raised: prose('How it was raised'),
    raisedOn: day('Raised on', { needed: true }),
    positionsOn: day('Positions clear on', { ask: 'When had everybody said where they stood?' }),
    option: prose('Option', { ask: 'Which way out was put forward?' }),
    optionOn: day('Option put forward on'),
    resolution: prose('Resolution', { ask: 'How was it settled, and who gave what?' }),
    resolvedOn: day('Resolved on'),
    settledBy: choice('Settled by', {
      parties: 'The parties themselves',
      peers: 'Peers of theirs',
      managers: 'Their managers',
      executives: 'Executives',
    }),
    residual: prose('What is left of it', { ask: 'Which disagreement remains?' }),
    residualOn: day('Looked at again on'),
    keepUntil,
  },
  groups: {
    'How it began': ['about', 'disagreement', 'raised', 'positionsOn'],
    'How it was settled': ['option', 'optionOn', 'resolution', 'resolvedOn', 'settledBy'],
    'What is left of it': ['residual', 'residualOn', 'keepUntil'],
  },
  due: { asks: keepUntilAsks, on: ({ keepUntil: until }) => until },
  check: ({ parties, raisedOn, positionsOn, option, optionOn, resolution, resolvedOn, residual, residualOn }) =>
    complaintsOf(
      [
        (parties ?? []).some(({ who, position }) => who === undefined || position === undefined),
        'parties',
        'Parties: name each of them, and say where they stood.',
      ],
      undated('Option', { text: option, field: 'optionOn', on: optionOn }),
      undated('Resolution', { text: resolution, field: 'resolvedOn', on: resolvedOn }),
      undated('What is left of it', { text: residual, field: 'residualOn', on: residualOn }),
      [
        resolvedOn !== undefined && resolution === undefined,
        'resolution',
        'There is a day of the resolution and no resolution. Say how it was settled.',
      ],
      [
        residual !== undefined && resolution === undefined,
        'resolution',
        'Something is left of it before it was settled. Say how it was settled, or clear “What is left of it”.',
      ],
      ...inOrder([
        ['raisedOn', 'Raised on', raisedOn],
        ['positionsOn', 'Positions clear on', positionsOn],
        ['optionOn', 'Option put forward on', optionOn],
        ['resolvedOn', 'Resolved on', resolvedOn],
        ['residualOn', 'Looked at again on', residualOn],
      ]),
    ),
});

type Stage = readonly [field: string, label: string, on: string | undefined];

const undated = (
  label: string,
  { text, field, on }: { readonly text: string | undefined; readonly field: string; readonly on: string | undefined },
): Reason => [text !== undefined && on === undefined, field, `${label}: say on which day.`];

/** Of the stages that have a day, none lies before the one it follows. */
function inOrder(stages: readonly Stage[]): readonly Reason[] {
  const dated = stages.filter(([, , on]) => on !== undefined);
  return dated.slice(1).map(([field, label, on], place) => {
    const [, labelBefore = '', before] = dated[place] ?? [];
    return [isBefore(on, before), field, `“${label}” lies before “${labelBefore}”. Correct one of the two dates.`];
  });
}
