import type { RecordId } from '../../base/id.ts';
import type { Chain } from '../chain.ts';
import type { Rung } from '../ladder.ts';
import type { Said, ValuesIn } from '../rules/base/subjects.ts';
import type { Told } from './base/told.ts';
import { chainAround, piecesAround } from './sections/cases.ts';

/** Something by its id and its line. */
type Named = { readonly id: RecordId; readonly title: string };

/** What a headline case argues, for formats that other programs read. */
export type Case = {
  readonly id: RecordId;
  readonly said: ValuesIn<'impact'>;
  readonly teams: readonly Named[];
  readonly links: Chain['links'];
  readonly pieces: readonly (Named & { readonly rung: Rung; readonly reason: string })[];
  readonly followed: readonly (Named & { readonly from: readonly RecordId[] })[];
};

/** The headline cases of a packet as arguments, each with the impacts that followed directly from it. */
export const arguePacket = ({ cases, around }: Told): readonly Case[] =>
  cases.map((impact) => ({
    id: impact.id,
    said: impact.values,
    teams: (impact.values.teams ?? []).flatMap((id) => around.find('team', id) ?? []).map(nameOf),
    links: chainAround(impact, around).links,
    pieces: piecesAround(impact.id, around).flatMap(({ said, rung, reason }) =>
      rung === null ? [] : [{ ...nameOf(said), rung, reason }],
    ),
    followed: around
      .linking('impact', impact.id, 'followedFrom')
      .map((next) => ({ ...nameOf(next), from: [impact.id] })),
  }));

const nameOf = ({ id, title }: Said): Named => ({ id, title });
