import { type Checkpoint, openCheckpoint } from '../log/checkpoint.ts';
import { parseBase64 } from '../log/encoding.ts';
import { hashLeaf, hashOf } from '../log/hash.ts';
import { listFalse, parseLeaf } from '../log/leaf.ts';
import { type NoteKey, openNote, parseNoteKey } from '../log/note.ts';
import { provesConsistency, provesInclusion } from '../log/proofs.ts';
import { readTimestamp } from '../timestamps/token.ts';
import { type Bundle, type BundledFile, type Entry, sealedText } from './bundle.ts';
import { verifyReceipt } from './receipt.ts';
import { finderOf, type Finding, type Report, reportOf } from './report.ts';
import { openLists } from './standing.ts';
import { readSeals, verifySealed } from './verifySealed.ts';
import { listReworded, seeRevisions, verifyTestimony } from './testimony.ts';

/**
 * Checks all that a bundle says with nothing but the bundle: the seal, the head's signature and its timestamp, each proof,
 * each value, each testimonial, each file and each sealed document. With a `receipt`, a checkpoint that somebody received earlier, also that
 * history goes on from it.
 */
export const verifyBundle = (bundle: Bundle, receipt?: string): Report => reportOf([...checkBundle(bundle, receipt)]);

/** The same finding by finding, for whoever stops at the first that is broken. */
export function* checkBundle(bundle: Bundle, receipt?: string): Generator<Finding> {
  const whole = finderOf({ kind: 'bundle' });
  const key = parseNoteKey(bundle.key);
  if (key === undefined) return yield whole.broken('The key in this bundle is none, so nothing in it can be checked.');
  yield verifySeal(bundle, key);
  const head = openCheckpoint(bundle.checkpoint, key);
  if (head === undefined) return yield whole.broken(unsigned);
  yield whole.holds(`The head of the log ${head.origin} over ${head.size} entries is signed by its key.`);
  if (bundle.timestamp !== null) yield verifyStamp(bundle, bundle.timestamp);
  for (const { checkpoint, proof } of bundle.earlier)
    yield* verifyEarlier(openCheckpoint(checkpoint, key), head, proof);
  if (receipt !== undefined) yield verifyReceipt(receipt, { bundle, key, head });
  const sound: Entry[] = [];
  for (const [place, entry] of bundle.entries.entries()) {
    const findings = verifyEntry(entry, head, place);
    if (findings.every(({ verdict }) => verdict === 'holds')) sound.push(entry);
    yield* findings;
  }
  const { lists, findings } = openLists(bundle, key.publicKey);
  yield* findings;
  const against = { revisions: seeRevisions(bundle), lists };
  for (const [place, testimony] of bundle.testimonials.entries()) yield* verifyTestimony(testimony, place, against);
  yield* listReworded(bundle);
  for (const [place, file] of bundle.files.entries()) yield verifyFile(bundle, file, place);
  const seals = readSeals(sound, against.revisions);
  for (const [place, document] of bundle.documents.entries()) yield* verifySealed(document, place, seals);
}

const unsigned = 'The head of the log does not carry the signature of its key, so no proof leads anywhere.';

function verifySeal(bundle: Bundle, key: NoteKey): Finding {
  const { holds, broken } = finderOf({ kind: 'bundle' });
  const text = sealedText(bundle, key.name);
  // Comparing costs nothing, so it comes before the signature.
  return bundle.seal.startsWith(text) && openNote(bundle.seal, key) === text
    ? holds('Nothing was added, left out or changed since the bundle was made.')
    : broken('Something in this bundle was added, left out or changed after it was made.');
}

function verifyStamp({ checkpoint }: Bundle, token: string): Finding {
  const { holds, broken } = finderOf({ kind: 'bundle' });
  const stamp = readTimestamp(token, checkpoint);
  return stamp === undefined
    ? broken('The timestamp is not of this head, or does not carry the signature of an authority.')
    : holds(
        `"${stamp.authority}" says that this head was there on ${stamp.at}. Whether that certificate is theirs is for you to judge.`,
      );
}

function verifyEarlier(earlier: Checkpoint | undefined, head: Checkpoint, proof: Entry['proof']): readonly Finding[] {
  const { broken } = finderOf({ kind: 'bundle' });
  if (earlier === undefined) return [broken('An earlier head does not carry the signature of the log.')];
  return provesConsistency(earlier, head, proof)
    ? []
    : [
        broken(
          `The log does not go on from the head over ${earlier.size} entries that it signed before: its history was rewritten, or the proof was changed.`,
        ),
      ];
}

function verifyEntry(entry: Entry, head: Checkpoint, place: number): readonly Finding[] {
  const { holds, broken } = finderOf({ kind: 'entry', place });
  const leaf = parseLeaf(entry.leaf);
  if (leaf === undefined) return [broken('This is no revision as the log writes it down.')];
  const said = { index: entry.index, size: head.size, leaf: hashLeaf(entry.leaf), root: head.root };
  if (!provesInclusion(said, entry.proof))
    return [broken('The log does not hold this revision: its text, its place or its proof was changed.')];
  const changed = listFalse(leaf, entry.disclosures);
  if (changed.length > 0)
    return changed.map((field) => broken(`"${field}" is not what was logged: its value was changed.`));
  return [holds(`The log holds this revision, as entry ${entry.index + 1} of ${head.size}.`)];
}

function verifyFile({ entries }: Bundle, { hash, content }: BundledFile, place: number): Finding {
  const { holds, unclear, broken } = finderOf({ kind: 'file', place });
  if (!entries.some(({ disclosures }) => Object.values(disclosures).some(({ value }) => namesFile(value, hash))))
    return broken('No revision in this bundle names this file.');
  if (content === null) return unclear('The file stays with its owner; only its hash is here.');
  const bytes = parseBase64(content);
  return bytes !== undefined && hashOf(bytes) === hash
    ? holds('The file is the one that was logged.')
    : broken('The file is not the one that was logged: it was changed.');
}

const namesFile = (value: unknown, hash: string): boolean =>
  typeof value === 'object' && value !== null && 'hash' in value && value.hash === hash;
