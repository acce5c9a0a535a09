import type { RecordId } from '../../../base/id.ts';
import { mostPoints } from '../../kinds/judging/packet.ts';
import { rungs } from '../../ladder.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, Item } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { piecesAround } from './cases.ts';

/** What a sponsor can claim, what proves it, and what to ask for. `about` is the case it is drawn from; null where it is written. */
export type Point = {
  readonly claim: string;
  readonly proof: readonly Named[];
  readonly ask: string;
  readonly about: RecordId | null;
};

type Named = { readonly id: RecordId; readonly title: string };

/** What a sponsor claims, with what proves it and what to ask for; of each headline case where nothing is written. */
export const tellPoints = (told: Told): readonly Block[] =>
  (told.said.points === undefined ? suggestPoints(told) : writtenPoints(told)).flatMap(tellPoint);

/** The points that are written in a packet, in their order. */
export const writtenPoints = ({ said: { points = [] }, around }: Told): readonly Point[] =>
  points.map(({ claim = '', proof = [], ask = '' }) => ({
    claim,
    proof: proof.flatMap((id) => named(findProof(id, around))),
    ask,
    about: null,
  }));

/** A point for each headline case that no written one claims or cites, with what proves it best; as many as there is room for. */
export function suggestPoints(told: Told): readonly Point[] {
  const written = writtenPoints(told);
  const isMade = ({ claim, proof, about }: Point): boolean =>
    written.some((point) => point.claim === claim || [...proof.map(({ id }) => id), about].some(citedBy(point)));
  return told.cases
    .map((impact) => draftPoint(impact, told.around))
    .filter((point) => !isMade(point))
    .slice(0, Math.max(0, mostPoints - written.length));
}

const citedBy =
  ({ proof }: Point) =>
  (id: RecordId | null): boolean =>
    proof.some((one) => one.id === id);

/** Words that were taken back prove nothing any more. */
const findProof = (id: RecordId, around: Around): Said | undefined =>
  around.find('artifact', id) ?? around.find('impact', id) ?? findSigned(id, around);

function findSigned(id: RecordId, around: Around): Said | undefined {
  const said = around.find('testimonial', id);
  const isTold = said !== undefined && !['withdrawn', 'unsigned'].includes(around.witnessed(id));
  return isTold ? said : undefined;
}

const named = (said: Said | undefined): readonly Named[] =>
  said === undefined ? [] : [{ id: said.id, title: said.title }];

function tellPoint({ claim, proof, ask, about }: Point): readonly Block[] {
  const items = proof.map(({ id, title }): Item => ({ text: title, from: id }));
  return [
    ...(claim === '' ? [] : [{ kind: 'heading' as const, text: claim, from: about }]),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items, from: about }]),
    ...(ask === '' ? [] : [{ kind: 'prose' as const, markdown: `Ask for: ${ask}`, from: about }]),
  ];
}

function draftPoint({ id, title }: Said<'impact'>, around: Around): Point {
  const [best] = piecesAround(id, around).toSorted((one, other) => placeOf(other.rung) - placeOf(one.rung));
  return { claim: title, proof: named(best?.said), ask: '', about: id };
}

const placeOf = (rung: (typeof rungs)[number] | null): number => (rung === null ? -1 : rungs.indexOf(rung));
