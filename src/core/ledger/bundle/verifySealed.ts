import type { JsonObject } from '../credentials/jcsProof.ts';
import type { Json } from '../log/canonicalJson.ts';
import { parseLeaf } from '../log/leaf.ts';
import type { Bundle } from './bundle.ts';
import { finderOf, type Finding } from './report.ts';
import { digestOfDocument, digestOfPart, type SealedDocument } from './sealed.ts';
import type { SeenRevision } from './testimony.ts';

/** Checks one document: that it is the one that was sealed, part by part; what was erased of it; whom it still quotes. */
export function verifySealed(
  bundle: Bundle,
  sealed: SealedDocument,
  { place, revisions }: { readonly place: number; readonly revisions: readonly SeenRevision[] },
): readonly Finding[] {
  const { holds, unclear, broken } = finderOf({ kind: 'document', place });
  const changed = sealed.parts.flatMap(({ digest, opened }, at) =>
    opened === null || digestOfPart(opened.salt, opened.value) === digest
      ? []
      : [broken(`Part ${at + 1} of the document is not what was sealed: it was changed.`)],
  );
  if (changed.length > 0) return changed;
  const sealedAt = findSeal(bundle, sealed);
  if (sealedAt === undefined)
    return [broken('The log in this bundle holds no seal of this document: one of the two was changed.')];
  const isLifted = revisions.some(({ record, isTakenBack }) => record === sealed.seal && isTakenBack);
  return [
    holds(`This is the document that was sealed on ${sealedAt}: what is here of it is as it was then.`),
    ...(isLifted ? [unclear('The seal was taken back by whoever set it.')] : []),
    ...sayErased(sealed).map(unclear),
    ...listTakenBack(sealed, revisions).map(unclear),
  ];
}

/** When the log says that it was sealed. */
function findSeal({ entries }: Bundle, { seal, about, parts }: SealedDocument): string | undefined {
  const digest = digestOfDocument(
    about,
    parts.map((part) => part.digest),
  );
  return entries
    .filter(({ disclosures }) => disclosures['digest']?.value === digest)
    .flatMap(({ leaf }) => parseLeaf(leaf) ?? [])
    .find(({ record, kind }) => record === seal && kind === sealKind)?.at;
}

/** The kind of the records that seal documents. */
export const sealKind = 'seal';

function sayErased({ parts }: SealedDocument): readonly string[] {
  const erased = parts.filter(({ opened }) => opened === null).length;
  return erased === 0
    ? []
    : [`Words were erased in ${erased} of its ${parts.length} parts since it was sealed, which breaks no proof.`];
}

/** What it quotes, and was taken back since. */
const listTakenBack = ({ parts }: SealedDocument, revisions: readonly SeenRevision[]): readonly string[] =>
  parts.flatMap(({ opened }) => {
    const quote = quoteIn(opened?.value);
    return quote !== undefined && revisions.some(({ record, isTakenBack }) => record === quote.from && isTakenBack)
      ? [`It quotes words that their witness took back since: ${quote.by}.`]
      : [];
  });

function quoteIn(value: Json | undefined): { readonly from: string; readonly by: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { kind, from, by } = value as JsonObject;
  if (kind !== 'quote') return undefined;
  return typeof from === 'string' && typeof by === 'string' ? { from, by } : undefined;
}
