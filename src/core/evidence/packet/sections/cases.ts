import type { RecordId } from '../../../base/id.ts';
import { type Chain, type ChainLink, chainOf } from '../../chain.ts';
import { highestRung, type Weight, weighArtifact, weighTestimonial } from '../../ladder.ts';
import { outerTeams, proofsOf } from '../../rules/base/reading.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, ChainFigure, Fact, Item, Piece } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { sayAll, sayChange, sayDay } from '../base/words.ts';
import { tellCosts, tellFrictions } from './toll.ts';

/** The headline cases, one after the other. */
export const tellCases = ({ around, cases }: Told): readonly Block[] =>
  cases.flatMap((impact, at) => [
    ...saidBy(impact.id, tellChange(impact, around)),
    ...tellFrictions({ impact, earlier: cases.slice(0, at) }, around),
    ...tellCosts({ impact, earlier: cases.slice(0, at) }, around),
    ...saidBy(impact.id, tellBacking(impact, around)),
  ]);

const saidBy = (from: RecordId, pieces: readonly Piece[]): readonly Block[] =>
  pieces.map((piece) => ({ ...piece, from }));

const tellChange = (impact: Said<'impact'>, around: Around): readonly Piece[] => [
  { kind: 'case', text: impact.title },
  { kind: 'facts', facts: factsOf(impact, around) },
  ...told('Before', impact.values.before),
  ...told('After', impact.values.after),
  ...statesOf(impact),
  ...told('What I did', impact.values.act),
  ...told('How that led to it', impact.values.mechanism),
  { kind: 'figure', caption: `How one led to the other: ${impact.title}`, figure: chainFigureOf(impact, around) },
  ...told('Without it', impact.values.counterfactual),
];

const tellBacking = (impact: Said<'impact'>, around: Around): readonly Piece[] => [
  ...listed('Proof', proofItems(impact.id, around)),
  ...told('Two quarters later', impact.values.actual),
  ...listed('Who had a part in it', creditItems(impact, around)),
];

const told = (text: string, markdown: string | undefined): readonly Piece[] =>
  markdown === undefined
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'prose', markdown },
      ];

const listed = (text: string, items: readonly Item[]): readonly Piece[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'list', items },
      ];

function factsOf(impact: Said<'impact'>, around: Around): readonly Fact[] {
  const { initiative: [initiative] = [] } = impact.values;
  const project = initiative === undefined ? undefined : around.find('initiative', initiative);
  const teams = outerTeams(impact, around).map(({ title }) => title);
  return [
    ...(teams.length === 0 ? [] : [{ label: 'Who changed', text: sayAll(teams) }]),
    ...(impact.day === null ? [] : [{ label: 'Changed on', text: sayDay(impact.day) }]),
    ...(project === undefined ? [] : [{ label: 'Initiative', text: project.title }]),
  ];
}

function statesOf({ title, values: { beforeMeasure, afterMeasure } }: Said<'impact'>): readonly Piece[] {
  if (beforeMeasure === undefined || afterMeasure === undefined) return [];
  if (beforeMeasure.unit !== afterMeasure.unit || Math.min(beforeMeasure.amount, afterMeasure.amount) < 0)
    return [{ kind: 'prose', markdown: sayChange(beforeMeasure, afterMeasure) }];
  return [
    {
      kind: 'figure',
      caption: `Before and after: ${title}`,
      figure: { kind: 'states', before: beforeMeasure, after: afterMeasure },
    },
  ];
}

const chainFigureOf = (impact: Said<'impact'>, around: Around): ChainFigure => ({
  kind: 'chain',
  links: chainAround(impact, around).links.map(({ name, standing }) => ({ label: linkNames[name], standing })),
});

/** The chain of an impact as far as a packet tells it. */
export function chainAround(impact: Said<'impact'>, around: Around): Chain {
  const shows = around.linking('artifact', impact.id, 'of').map(({ values }) => values.shows);
  const teams = (impact.values.teams ?? []).flatMap((id) => around.find('team', id) ?? []);
  return chainOf({
    said: impact.values,
    rung: highestRung(proofsOf(impact.id, around)),
    shown: { before: shows.includes('before'), after: shows.includes('after') },
    ownTeams: teams.filter(({ values: { own } }) => own === true).length,
    doubted: freshTestimonials(impact.id, around).some(({ values }) => values.otherwise === 'yes'),
  });
}

const freshTestimonials = (id: RecordId, around: Around): readonly Said<'testimonial'>[] =>
  around.linking('testimonial', id, 'of').filter((said) => around.witnessed(said.id) === 'fresh');

const linkNames = {
  act: 'What I did',
  mechanism: 'How that led to it',
  'their-act': 'What they changed',
  effect: 'What is different',
  proof: 'What proves it',
} as const satisfies Readonly<Record<ChainLink['name'], string>>;

const proofItems = (id: RecordId, around: Around): readonly Item[] =>
  piecesAround(id, around).map(({ said, reason }) => ({
    text: `${said.title} (${reason.replace(/\.$/, '')})`,
    from: said.id,
  }));

/** What proves an impact, how far each piece carries and why; without testimonials that do not stand. */
export const piecesAround = (id: RecordId, around: Around): readonly (Weight & { readonly said: Said })[] => [
  ...around.linking('artifact', id, 'of').map((said) => ({ said, ...weighArtifact(said.values) })),
  ...around
    .linking('testimonial', id, 'of')
    .map((said) => ({ said, ...weighTestimonial(around.witnessed(said.id)) }))
    .filter(({ rung }) => rung !== null),
];

const creditItems = ({ id, values }: Said<'impact'>, around: Around): readonly Item[] =>
  (values.credits ?? []).flatMap(({ who: [who] = [], contribution = '' }) => {
    const credited = who === undefined ? undefined : (around.find('person', who) ?? around.find('team', who));
    return credited === undefined ? [] : [{ text: `${credited.title}: ${contribution}`, from: id }];
  });
