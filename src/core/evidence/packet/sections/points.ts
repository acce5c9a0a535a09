import { mostPoints } from '../../kinds/judging/packet.ts';
import { rungs } from '../../ladder.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';
import type { Block, Item } from '../base/document.ts';
import type { PacketSaid, Told } from '../base/told.ts';
import { piecesAround } from './cases.ts';

/** What a sponsor claims, with what proves it and what to ask for; of each headline case where nothing is written. */
export const tellPoints = ({ said, around, cases }: Told): readonly Block[] =>
  said.points === undefined
    ? cases.slice(0, mostPoints).flatMap((impact) => draftPoint(impact, around))
    : said.points.flatMap((point) => tellPoint(point, around));

type Point = NonNullable<PacketSaid['points']>[number];

function tellPoint({ claim, proof = [], ask }: Point, around: Around): readonly Block[] {
  const items = proof.flatMap((id): readonly Item[] => {
    const found = around.find('artifact', id) ?? around.find('testimonial', id) ?? around.find('impact', id);
    return found === undefined ? [] : [{ text: found.title, from: id }];
  });
  return [
    ...(claim === undefined ? [] : [{ kind: 'heading' as const, text: claim, from: null }]),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items, from: null }]),
    ...(ask === undefined ? [] : [{ kind: 'prose' as const, markdown: `Ask for: ${ask}`, from: null }]),
  ];
}

/** A case as a claim, with what proves it best. */
function draftPoint({ id, title }: Said<'impact'>, around: Around): readonly Block[] {
  const [best] = piecesAround(id, around).toSorted((one, other) => placeOf(other.rung) - placeOf(one.rung));
  return [
    { kind: 'heading', text: title, from: id },
    ...(best === undefined
      ? []
      : [{ kind: 'list' as const, items: [{ text: best.said.title, from: best.said.id }], from: id }]),
  ];
}

const placeOf = (rung: (typeof rungs)[number] | null): number => (rung === null ? -1 : rungs.indexOf(rung));
