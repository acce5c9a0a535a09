import type { VersionOrder } from '../../../../contract/evidence/packet/packetVersions.ts';
import { day, parseDay } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import type { Fact } from '../../../../core/evidence/packet/base/document.ts';
import { sayDay } from '../../../../core/evidence/packet/base/words.ts';
import type { WholePacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import { findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { documentWriters, type NoPacket, type PacketFile } from '../writers.ts';
import { noVersion } from './refusals.ts';
import { readTakenBack, type TakenBack, takenBackIn } from './takenBack.ts';

/** A version as a file. What it says stays as it was kept; above it stands which version it is, and what changed since. */
export async function exportVersion(
  { store, scope, now }: Context,
  { packetId, number, format }: VersionOrder,
): Promise<PacketFile | NoPacket | Refusal<'no-version'>> {
  const version = await findPacketVersion(store.db, scope, { packetId, number });
  if (version === undefined) return noVersion();
  const takenBack = await readTakenBack(store.db, scope, [version]);
  const { document } = version;
  const facts = [...document.facts, ...factsOf(version), ...notesOn(version, takenBack)];
  return documentWriters[format]({ document: { ...document, facts }, now: now() });
}

const factsOf = ({ number, seal }: WholePacketVersion): readonly Fact[] => [
  { label: 'Version', text: seal === null ? `${number}` : `${number}, sealed on ${sayDay(day(seal.at / dayMs))}` },
];

const notesOn = (version: WholePacketVersion, takenBack: readonly TakenBack[]): readonly Fact[] => [
  ...takenBackIn(version, takenBack).map(({ by, on }) => ({
    label: 'Taken back since',
    text: `What it quotes of “${by}”, on ${sayDay(parseDay(on) ?? day(0))}. Do not rely on it.`,
  })),
  ...(version.erasedAt === null
    ? []
    : [{ label: 'Erased since', text: `Parts of it, the last on ${sayDay(day(version.erasedAt / dayMs))}.` }]),
];
