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
import { keepUntil, keepUntilAsks } from '../keepUntil.ts';

/** The kinds of document that are told apart; the first three are those that teams answer for together. */
export const documents = {
  adr: 'Architecture decision',
  risk: 'Risk assessment',
  model: 'Financial model',
  goals: 'Goals and key results',
  roadmap: 'Roadmap',
  specification: 'Specification',
  thread: 'Message or thread',
  report: 'Report or dashboard',
  other: 'Another one',
} as const;

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
    title: line('What it shows', { needed: true, help: 'One line, such as “Their roadmap after the review”.' }),
    form: choice(
      'Form',
      { file: 'File', link: 'Link', quote: 'Quote', figure: 'Figure' },
      { needed: true, ask: 'Is it a file, a link, somebody’s words or a figure?' },
    ),
    file: file('File', {
      ask: 'Which file is it?',
      missing: 'File: choose the file, or say that it is a link, a quote or a figure.',
    }),
    address: address('Address', { ask: 'Where does it lie?', missing: 'Address: say where it lies.' }),
    snapshot: prose('What it said', {
      ask: 'What did it say when you captured it?',
      help: 'Pages change: copy the passage that matters.',
      missing: 'What it said: copy the passage that matters, since pages change.',
    }),
    quote: prose('Quote', {
      ask: 'What did they say, word for word?',
      missing: 'Quote: write down what they said, word for word.',
      sensitivity: 'personal',
    }),
    speaker: link('Who said it', { to: ['person'], inverse: 'Quoted in', ask: 'Who said it?' }),
    where: line('Where it was said', {
      ask: 'Where did they say it?',
      help: 'A channel, a meeting, a document.',
      missing: 'Where it was said: name the channel, the meeting or the document.',
    }),
    permission: choice(
      'Permission to quote',
      {
        given: 'They said yes',
        public: 'They said it in public',
        'not-asked': 'Not asked yet',
        refused: 'They said no',
      },
      { missing: 'Permission to quote: say whether they agreed.' },
    ),
    figure: measure('Figure', { ask: 'What was measured?', missing: 'Figure: give the number and what it counts.' }),
    source: line('Source', {
      ask: 'Where does the figure come from?',
      missing: 'Source: say where the figure comes from.',
    }),
    method: prose('How it was measured', { ask: 'How was it measured?' }),
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
    team: link('Their team', {
      to: ['team'],
      inverse: 'Artifacts it made',
      ask: 'Which team made it?',
      missing: 'Their team: say which team made it.',
    }),
    document: choice('Kind of document', documents, {
      help: 'An architecture decision, a risk assessment or a model that you wrote with others shows that you own it together.',
    }),
    coAuthors: links('Written together with', {
      to: ['person'],
      inverse: 'Wrote together with me',
      ask: 'Who wrote it with you?',
    }),
    capturedOn: day('Captured on', { needed: true, ask: 'On which day did it look like this?' }),
    redacted: file('Blacked-out copy', {
      help: 'A copy without what is nobody else’s business. It takes the place of the original in everything that leaves.',
      sensitivity: 'open',
    }),
    withhold: yesNo('Keep the original out of exports', {
      help: 'A blacked-out copy keeps it out by itself.',
    }),
    keepUntil,
    note: prose('Note'),
  },
  groups: {
    'What it backs': ['of', 'shows'],
    'What kind of document it is': ['document', 'coAuthors'],
    'About the source': ['speaker', 'method', 'note'],
    'What stays with you': ['redacted', 'withhold', 'keepUntil'],
  },
  due: { asks: keepUntilAsks, on: ({ keepUntil: until }) => until },
  asks: ({ form, author }) => [
    ...(form === undefined ? [] : partsOf[form].needed),
    ...(author === 'theirs' ? ['team' as const] : []),
  ],
  spares: ({ form, author }) => [
    ...Object.entries(partsOf).flatMap(([other, { needed, further }]) =>
      other === form ? [] : [...needed, ...further],
    ),
    ...(author === 'theirs' ? [] : ['team' as const]),
  ],
  check: (values, lookUp) => {
    const { form, author, team, redacted, file: original, permission } = values;
    const maker = team?.[0] === undefined ? undefined : lookUp(team[0]);
    return complaintsOf(
      [
        author === 'theirs' && maker?.fields['own'] === true,
        'team',
        `“${maker?.title ?? ''}” is your own team. Choose the team that made it, or say that you made it.`,
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
    );
  },
});

/** What each form needs beside what every artifact has, and what it may say further. */
const partsOf = {
  file: { needed: ['file'], further: ['redacted'] },
  link: { needed: ['address', 'snapshot'], further: [] },
  quote: { needed: ['quote', 'where', 'permission'], further: ['speaker'] },
  figure: { needed: ['figure', 'source'], further: ['method'] },
} as const;
