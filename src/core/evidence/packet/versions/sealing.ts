import type { JsonObject } from '../../../ledger/credentials/jcsProof.ts';
import { digestOfDocument, digestOfPart, type SealedPart } from '../../../ledger/bundle/sealed.ts';
import type { Hash } from '../../../ledger/log/hash.ts';
import type { Json } from '../../../ledger/log/canonicalJson.ts';
import type { PacketDocument } from '../base/document.ts';
import type { PacketVersion, PartDigest, WholePacketVersion } from './version.ts';

/** What each part of a document says, in its order: the title, the facts, and of each section its heading and its blocks. */
export const partsOf = ({ title, facts, sections }: PacketDocument): readonly Json[] => [
  { title },
  { facts },
  ...sections.flatMap(({ name, heading, blocks }): readonly Json[] => [{ section: name, heading }, ...blocks]),
];

/** The digests of a document's parts and of its Markdown, each under a salt of its own. */
export const closeParts = (
  document: PacketDocument,
  markdown: string,
  freshSalt: () => string,
): readonly PartDigest[] =>
  [...partsOf(document), { markdown }].map((value) => {
    const salt = freshSalt();
    return { digest: digestOfPart(salt, value), salt };
  });

/** The same parts, opened as far as nothing was erased in them. `markdown`: what the document is in Markdown now. */
export function openParts({ document, parts }: WholePacketVersion, markdown: string): readonly SealedPart[] {
  const values = [...partsOf(document), { markdown }];
  return parts.map(({ digest, salt }, at) => {
    const value = values[at];
    return { digest, opened: salt === null || value === undefined ? null : { salt, value } };
  });
}

/** Which version it is, as its seal says it. */
export const aboutOf = ({
  packetId,
  number,
  keptAt,
  reader,
  restsOn,
}: Pick<PacketVersion, 'packetId' | 'number' | 'keptAt' | 'reader' | 'restsOn'>): JsonObject => ({
  packet: packetId,
  number,
  keptAt: new Date(keptAt).toISOString(),
  reader,
  restsOn: restsOn.map(({ id, revision }) => ({ id, revision })),
});

/** The digest of a version: of what it is, of what it rests on, and of each of its parts. */
export const digestOfVersion = (
  version: Parameters<typeof aboutOf>[0],
  parts: readonly Pick<PartDigest, 'digest'>[],
): Hash =>
  digestOfDocument(
    aboutOf(version),
    parts.map(({ digest }) => digest),
  );
