import type { JsonObject } from '../credentials/jcsProof.ts';
import type { Json } from '../log/canonicalJson.ts';
import type { Hash } from '../log/hash.ts';
import { parseLeaf } from '../log/leaf.ts';
import type { Entry } from './bundle.ts';
import { finderOf, type Finding } from './report.ts';
import { digestOfDocument, digestOfPart, type SealedDocument } from './sealed.ts';
import type { SeenRevision } from './testimony.ts';

/** What documents are checked against: which seals were set and when, and which records were taken back. */
export type Seals = { readonly sealedAt: ReadonlyMap<string, string>; readonly takenBack: ReadonlySet<string> };

/** The seals among entries that the log holds. */
export function readSeals(entries: readonly Entry[], revisions: readonly SeenRevision[]): Seals {
  const sealedAt = new Map<string, string>();
  for (const { leaf, disclosures } of entries) {
    const [told, digest] = [parseLeaf(leaf), disclosures['digest']?.value];
    if (told?.kind !== sealKind || typeof digest !== 'string') continue;
    const name = nameOf(told.record, digest);
    if (!sealedAt.has(name)) sealedAt.set(name, told.at);
  }
  const takenBack = revisions.flatMap(({ record, isTakenBack }) => (isTakenBack ? [record] : []));
  return { sealedAt, takenBack: new Set(takenBack) };
}

const nameOf = (seal: string, digest: string): string => `${seal} ${digest}`;

/** Checks one document: that it is the one that was sealed, part by part; what was erased of it; whom it still quotes. */
export function verifySealed(
  sealed: SealedDocument,
  place: number,
  { sealedAt, takenBack }: Seals,
): readonly Finding[] {
  const { holds, unclear, broken } = finderOf({ kind: 'document', place });
  const changed = sealed.parts.flatMap(({ digest, opened }, at) =>
    opened === null || digestOfPart(opened.salt, opened.value) === digest
      ? []
      : [broken(`Part ${at + 1} of the document is not what was sealed: it was changed.`)],
  );
  if (changed.length > 0) return changed;
  const at = sealedAt.get(nameOf(sealed.seal, digestIn(sealed)));
  if (at === undefined)
    return [broken('The log in this bundle holds no seal of this document: one of the two was changed.')];
  return [
    holds(`This is the document that was sealed on ${at}: what is here of it is as it was then.`),
    ...(takenBack.has(sealed.seal) ? [unclear('The seal was taken back by whoever set it.')] : []),
    ...sayErased(sealed).map(unclear),
    ...listTakenBack(sealed, takenBack).map(unclear),
  ];
}

const digestIn = ({ about, parts }: SealedDocument): Hash =>
  digestOfDocument(
    about,
    parts.map(({ digest }) => digest),
  );

/** The kind of the records that seal documents. */
export const sealKind = 'seal';

function sayErased({ parts }: SealedDocument): readonly string[] {
  const erased = parts.filter(({ opened }) => opened === null).length;
  return erased === 0
    ? []
    : [`Words were erased in ${erased} of its ${parts.length} parts since it was sealed, which breaks no proof.`];
}

/** What it quotes, and was taken back since. */
const listTakenBack = ({ parts }: SealedDocument, takenBack: ReadonlySet<string>): readonly string[] =>
  parts.flatMap(({ opened }) => {
    const quote = quoteIn(opened?.value);
    return quote !== undefined && takenBack.has(quote.from)
      ? [`It quotes words that their witness took back since: ${quote.by}.`]
      : [];
  });

function quoteIn(value: Json | undefined): { readonly from: string; readonly by: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { kind, from, by } = value as JsonObject;
  if (kind !== 'quote') return undefined;
  return typeof from === 'string' && typeof by === 'string' ? { from, by } : undefined;
}
