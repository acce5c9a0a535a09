import { parseDay } from '../../base/day.ts';
import { valuesOf } from '../../ledger/kind.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { packet } from '../kinds/judging/packet.ts';
import { holdingsOf } from '../rules/base/holdings.ts';
import { look, type Measure } from '../rules/base/judge.ts';
import { type Block, type Fact, type PacketDocument, sections } from './base/document.ts';
import type { PacketSaid, Told } from './base/told.ts';
import { sayDay } from './base/words.ts';
import { chooseCases } from './chooseCases.ts';
import { forReader, type Naming } from './forReader.ts';
import { tellCases } from './sections/cases.ts';
import { tellNarrative } from './sections/narrative.ts';
import { tellPoints } from './sections/points.ts';
import { tellScope } from './sections/scope.ts';
import { tellSummary } from './sections/summary.ts';
import { tellTestimonials } from './sections/testimonials.ts';
import { tellNext, tellObjections } from './sections/written.ts';

/** By what a packet is judged; `known`: whose names stay inside, where more are known than these records tell. */
export type Reading = Omit<Measure, 'rules'> & { readonly known?: readonly Naming[] | undefined };

/** A packet over the records of a ledger, as it is read. */
export const draftPacket = (
  records: readonly LedgerRecord[],
  written: LedgerRecord,
  reading: Reading,
): PacketDocument => documentOf(openPacket(records, written, reading));

/**
 * What a packet says, and the ledger around it as its reader may have it. Its headline cases are the best proved impacts
 * where none are chosen.
 */
export function openPacket(
  records: readonly LedgerRecord[],
  written: LedgerRecord,
  { known, ...measure }: Reading,
): Told {
  const { audience: reader = 'company' } = valuesOf(packet, written.fields);
  const shown = forReader([...records.filter(({ id }) => id !== written.id), written], reader, known);
  const said = valuesOf(packet, shown.at(-1)?.fields ?? {});
  const around = look(holdingsOf(shown.toSorted(byAge)), { ...measure, rules: [] }, new Set());
  const chosen = said.cases?.flatMap((id) => around.find('impact', id) ?? []);
  return { said, around, cases: chosen ?? chooseCases(around) };
}

/** What a sponsor says for it, on a sheet of its own. */
export const pointsOf = (told: Told): PacketDocument => ({
  title: `Talking points: ${told.said.title ?? ''}`,
  facts: factsOf(told.said),
  sections: [{ name: 'points', heading: 'What to say', blocks: tellPoints(told) }],
});

/** What links to a record is told in this order, whichever was changed last. */
const byAge = (one: LedgerRecord, other: LedgerRecord): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

/** What is written in a packet, and beside it what the ledger holds about its headline cases. */
export const documentOf = (told: Told): PacketDocument => ({
  title: told.said.title ?? '',
  facts: factsOf(told.said),
  sections: sections.flatMap((name) => {
    const blocks = tellers[name](told);
    return blocks.length === 0 ? [] : [{ name, heading: headings[name], blocks }];
  }),
});

const tellers = {
  summary: tellSummary,
  cases: tellCases,
  narrative: tellNarrative,
  scope: tellScope,
  testimonials: tellTestimonials,
  objections: tellObjections,
  next: tellNext,
} as const satisfies Readonly<Record<(typeof sections)[number], (told: Told) => readonly Block[]>>;

const headings = {
  summary: 'What changed in the organisation',
  cases: 'Headline cases',
  narrative: 'The last twelve months',
  scope: 'Scope',
  testimonials: 'In the words of others',
  objections: 'Objections and answers',
  next: 'What comes next',
} as const satisfies Readonly<Record<(typeof sections)[number], string>>;

function factsOf({ bar, committeeOn }: PacketSaid): readonly Fact[] {
  const on = parseDay(committeeOn ?? '');
  return [
    ...(bar === undefined ? [] : [{ label: 'Level', text: bar }]),
    ...(on === undefined ? [] : [{ label: 'Committee', text: sayDay(on) }]),
  ];
}
