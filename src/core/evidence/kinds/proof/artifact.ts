import {
  address,
  choice,
  day,
  file,
  line,
  link,
  links,
  measure,
  prose,
  yesNo,
} from '../../../ledger/fields/declare.ts';
import { complaintsOf } from '../../../ledger/complaints.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** Something that backs what a record says: a file, a link with what it said, somebody's words, a figure. */
export const artifact = declareKind({
  name: 'artifact',
  one: 'artifact',
  many: 'artifacts',
  purpose: 'Something that shows what changed, so that nobody has to take your word for it.',
  concept: 'artefact-over-description',
  title: 'title',
  day: 'capturedOn',
  fields: {
    title: line('What it shows', { needed: true, help: 'One line, such as "Their roadmap after the review".' }),
    form: choice(
      'Form',
      { file: 'File', link: 'Link', quote: 'Quote', figure: 'Figure' },
      { needed: true, ask: 'Is it a file, a link, somebody’s words or a figure?' },
    ),
    of: links('Backs', {
      to: ['impact', 'initiative', 'decision', 'trade-off', 'friction', 'cost', 'framework', 'help'],
      inverse: 'Artifacts',
      ask: 'Which records does it back?',
    }),
    shows: choice('Which state it shows', { before: 'Before', after: 'After', neither: 'Neither of the two' }),
    author: choice(
      'Made by',
      { mine: 'Me or my team', theirs: 'The other team', independent: 'Neither: recorded independently' },
      { needed: true, ask: 'Who made it?', help: 'What the other team made itself proves more than what you made.' },
    ),
    team: link('Their team', { to: ['team'], inverse: 'Artifacts it made', ask: 'Which team made it?' }),
    capturedOn: day('Captured on', { needed: true, ask: 'On which day did it look like this?' }),
    file: file('File', { ask: 'Which file is it?' }),
    redacted: file('Blacked-out copy', {
      help: 'A copy without what is nobody else’s business. It takes the place of the original in everything that leaves.',
      sensitivity: 'open',
    }),
    withhold: yesNo('Keep the original out of exports', {
      help: 'A blacked-out copy keeps it out by itself.',
    }),
    address: address('Address', { ask: 'Where does it lie?' }),
    snapshot: prose('What it said', {
      ask: 'What did it say when you captured it?',
      help: 'Pages change: copy the passage that matters.',
    }),
    quote: prose('Quote', { ask: 'What did they say, word for word?', sensitivity: 'personal' }),
    speaker: link('Who said it', { to: ['person'], inverse: 'Quoted in', ask: 'Who said it?' }),
    where: line('Where it was said', { ask: 'Where did they say it?', help: 'A channel, a meeting, a document.' }),
    permission: choice('Permission to quote', {
      given: 'They said yes',
      public: 'They said it in public',
      'not-asked': 'Not asked yet',
      refused: 'They said no',
    }),
    figure: measure('Figure', { ask: 'What was measured?' }),
    source: line('Source', { ask: 'Where does the figure come from?' }),
    method: prose('How it was measured', { ask: 'How was it measured?' }),
    note: prose('Note'),
  },
  check: (values, lookUp) => {
    const { form, author, team, redacted, file: original, permission } = values;
    const maker = team?.[0] === undefined ? undefined : lookUp(team[0]);
    return [
      ...(form === undefined ? [] : partsOf[form]).flatMap((field) =>
        field in values ? [] : [{ field, message: advice[field] }],
      ),
      ...complaintsOf(
        [author === 'theirs' && team === undefined, 'team', 'Their team: say which team made it.'],
        [
          author === 'theirs' && maker?.fields['own'] === true,
          'team',
          `"${maker?.title ?? ''}" is your own team. Choose the team that made it, or say that you made it.`,
        ],
        [
          original !== undefined && redacted?.hash === original.hash,
          'redacted',
          'The blacked-out copy is the original itself. Black something out, or remove the copy.',
        ],
        [
          form === 'quote' && permission === 'refused',
          'permission',
          'They do not want to be quoted. Keep this as a draft, or say it in your own words.',
        ],
      ),
    ];
  },
});

/** What each form needs beside the line that every artifact has. */
const partsOf = {
  file: ['file'],
  link: ['address', 'snapshot'],
  quote: ['quote', 'where', 'permission'],
  figure: ['figure', 'source'],
} as const;

const advice = {
  file: 'File: choose the file, or say that it is a link, a quote or a figure.',
  address: 'Address: say where it lies.',
  snapshot: 'What it said: copy the passage that matters, since pages change.',
  quote: 'Quote: write down what they said, word for word.',
  where: 'Where it was said: name the channel, the meeting or the document.',
  permission: 'Permission to quote: say whether they agreed.',
  figure: 'Figure: give the number and what it counts.',
  source: 'Source: say where the figure comes from.',
} as const;
