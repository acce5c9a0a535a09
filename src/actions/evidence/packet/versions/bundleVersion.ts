import type { ParsedRequestOf } from '../../../../contract/base/endpoint.ts';
import type { bundlePacketVersion as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import { isRefusal, refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import type { Reader } from '../../../../core/evidence/kinds/judging/packet.ts';
import { hiderOf } from '../../../../core/evidence/packet/forReader.ts';
import { aboutOf, openParts } from '../../../../core/evidence/packet/versions/sealing.ts';
import type { WholePacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import type { Audience } from '../../../../core/ledger/audience.ts';
import type { Bundle } from '../../../../core/ledger/bundle/bundle.ts';
import { formatPacketMarkdown } from '../../../../formats/evidence/packet/markdown.ts';
import { findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { makeBundle, type Proving } from '../../../ledger/proofs/makeBundle.ts';
import { readEverNamed } from '../readAsReader.ts';
import { noVersion } from './refusals.ts';

/** A sealed version as a bundle: the document, its seal, its cases and what proves them, as far as its reader may know. */
export async function bundleVersion(
  context: Context,
  { packetId, number }: ParsedRequestOf<typeof endpoint>,
  proving: Proving,
): Promise<Bundle | Refusal<'no-version' | 'not-sealed'>> {
  const { store, scope } = context;
  const version = await findPacketVersion(store.db, scope, { packetId, number });
  if (version === undefined) return noVersion();
  if (version.seal === null) return notSealed;
  const { id: seal } = version.seal;
  const { reader, document, restsOn } = version;
  const told = toldBy(version);
  const made = await makeBundle(
    context,
    {
      recordIds: [seal, ...told],
      audience: audiences[reader],
      files: reader === 'outside' ? 'hashes' : 'with',
      alsoAt: restsOn.filter(({ id }) => told.includes(id)),
      hide: reader === 'outside' ? hiderOf(await readEverNamed(context)) : undefined,
      documents: [{ seal, about: aboutOf(version), parts: openParts(version, formatPacketMarkdown(document)) }],
    },
    proving,
  );
  return isRefusal(made) ? noVersion() : made;
}

const audiences = { company: 'internal', outside: 'internal', owner: 'personal' } as const satisfies Readonly<
  Record<Reader, Audience>
>;

/** The headline cases, and whoever is quoted: those who took their words back are told, too. */
const toldBy = ({ document }: WholePacketVersion): readonly RecordId[] => [
  ...new Set(
    document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ kind, from }) => ((kind === 'case' || kind === 'quote') && from !== null ? [from] : [])),
  ),
];

const notSealed = refuse('not-sealed', 'This version is not sealed, so nothing proves it. Seal it first.');
