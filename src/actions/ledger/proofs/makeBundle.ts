import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { makeBundle as endpoint } from '../../../contract/ledger/proofs.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { type Hide, listNaming } from '../../../core/evidence/naming.ts';
import { findKind } from '../../../core/kinds.ts';
import {
  type Bundle,
  type BundleContents,
  type BundledFile,
  bundleFormat,
  type EarlierHead,
  sealBundle,
  type Testimony,
} from '../../../core/ledger/bundle/bundle.ts';
import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { findPlace } from '../../../core/ledger/credentials/statusList.ts';
import { filesOf } from '../../../core/ledger/files/filesOf.ts';
import { formatBase64 } from '../../../core/ledger/log/encoding.ts';
import { formatNoteKey } from '../../../core/ledger/log/note.ts';
import { spansOfConsistency, spansOfInclusion } from '../../../core/ledger/log/proofs.ts';
import type { KeyPair } from '../../../core/ledger/log/signature.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listEndorsements, listWithdrawnPlaces } from '../../../store/evidence/endorsements.ts';
import { listCheckpoints } from '../../../store/ledger/proofs.ts';
import { revisionOf } from '../../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../../store/ledger/rows.ts';
import type { Context } from '../../base/context.ts';
import { readFile } from '../files/readFile.ts';
import { noRecord } from '../refusals.ts';
import { chooseRecords, listEntries, type Opening } from './chooseEntries.ts';
import { type SignedHead, takeHead } from './head.ts';
import { makeProofs } from './nodes.ts';

/**
 * The host of this Cairn, and whom it asks what time it is: for a token over a checkpoint (RFC 3161, base64), or null where
 * none is to be had just now.
 */
export type Proving = {
  readonly site: string;
  readonly stamp?: ((checkpoint: string) => Promise<string | null>) | undefined;
};

/**
 * Which records a bundle is made of, and for whom. `alsoAt`: as what they are shown besides; `hide`: whose names stay out
 * of it, with every value in which they stand; `documents`: what records of it seal.
 */
export type BundleOrder = ParsedRequestOf<typeof endpoint> & {
  readonly alsoAt?: Opening['alsoAt'];
  readonly hide?: Hide | undefined;
  readonly documents?: BundleContents['documents'] | undefined;
};

/** Makes a bundle of records: all that somebody needs to see for themselves that they are as they were logged. */
export async function makeBundle(
  context: Context,
  order: BundleOrder,
  { site, stamp }: Proving,
): Promise<Bundle | Refusal<'no-record'>> {
  const drawn = await context.store.transact((tx) => draw(context, tx, { order, site }));
  if (drawn === undefined) return noRecord();
  const { head, kept, withdrawn, ...proved } = drawn;
  const madeAt = new Date(context.now()).toISOString();
  const contents: BundleContents = {
    format: bundleFormat,
    madeAt,
    key: formatNoteKey(head.key),
    checkpoint: head.checkpoint,
    timestamp: stamp === undefined ? null : await stamp(head.checkpoint),
    ...proved,
    statusLists: await makeLists(proved.testimonials, { withdrawn, at: madeAt }, head.pair),
    files: await bundleFiles(context, kept, order.files),
    documents: order.documents ?? [],
  };
  return sealBundle(contents, head.key, head.pair);
}

type Drawn = Pick<BundleContents, 'entries' | 'earlier' | 'testimonials'> & {
  readonly head: SignedHead;
  readonly kept: readonly KeptRevision[];
  /** The places of the testimonials that were taken back. */
  readonly withdrawn: readonly number[];
};

/** All that has to be of one moment. */
async function draw(
  context: Context,
  tx: Tx,
  { order, site }: { readonly order: BundleOrder; readonly site: string },
): Promise<Drawn | undefined> {
  const { scope } = context;
  const head = await takeHead(context, tx, site);
  const chosen = await chooseRecords(tx, scope, order.recordIds as readonly RecordId[]);
  if (head === undefined || chosen === undefined) return undefined;
  const { audience, alsoAt, hide } = order;
  const kept = (await listEntries(tx, scope, { ...chosen, audience, alsoAt })).map((one) => withhold(one, hide));
  const proofs = await makeProofs(
    tx,
    scope,
    kept.map(({ leafIndex }) => spansOfInclusion(leafIndex, head.size)),
  );
  const entries = kept.map(({ leaf, leafIndex: index, disclosures }, place) => ({
    leaf,
    index,
    proof: proofs[place] ?? [],
    disclosures,
  }));
  return {
    head,
    kept,
    entries,
    earlier: await listEarlier(context, tx, head.size),
    testimonials: (await listTestimonies(context, tx, chosen.records)).filter(({ credential }) =>
      isUnnamed(JSON.stringify(credential), hide),
    ),
    withdrawn: await listWithdrawnPlaces(tx, scope),
  };
}

/** Without the values in which somebody is named. */
function withhold(kept: KeptRevision, hide: Hide | undefined): KeptRevision {
  if (hide === undefined) return kept;
  const naming = new Set(listNaming(revisionOf(kept).fields, hide));
  const disclosures = Object.fromEntries(Object.entries(kept.disclosures).filter(([name]) => !naming.has(name)));
  return { ...kept, disclosures };
}

const isUnnamed = (text: string, hide: Hide | undefined): boolean => hide === undefined || hide(text) === text;

/** With so many earlier heads a bundle answers for nearly every receipt, and stays small. */
const mostEarlier = 200;

async function listEarlier({ scope }: Context, tx: Tx, size: number): Promise<readonly EarlierHead[]> {
  const heads = (await listCheckpoints(tx, scope, mostEarlier + 1)).filter((head) => head.size < size);
  const proofs = await makeProofs(
    tx,
    scope,
    heads.map((head) => spansOfConsistency(head.size, size)),
  );
  return heads.map(({ note: checkpoint }, place) => ({ checkpoint, proof: proofs[place] ?? [] }));
}

async function listTestimonies(
  { scope }: Context,
  tx: Tx,
  records: readonly LedgerRecord[],
): Promise<readonly Testimony[]> {
  const ids = records.filter(({ kind }) => kind === testimonial.name).map(({ id }) => id);
  const signed = new Map((await listEndorsements(tx, scope, ids)).map((one) => [one.recordId, one.document]));
  return ids.flatMap((record) => {
    const document = signed.get(record) ?? '';
    return document === '' ? [] : [{ record, credential: JSON.parse(document) as Testimony['credential'] }];
  });
}

/** The lists that the testimonials name. Where this Cairn has moved since they were signed, it answers for the old address. */
async function makeLists(
  testimonials: readonly Testimony[],
  said: { readonly withdrawn: readonly number[]; readonly at: string },
  pair: KeyPair,
): Promise<readonly JsonObject[]> {
  const urls = new Set(testimonials.flatMap(({ credential }) => findPlace(credential)?.list ?? []));
  if (urls.size === 0) return [];
  // What signs for the world is large, and few bundles hold testimonials.
  const { makeStatusList } = await import('../../../formats/evidence/credentials/statusList.ts');
  return Promise.all([...urls].map((url) => makeStatusList({ url, ...said }, pair)));
}

/** Whoever opens a bundle reads it whole: files come along while they fit, the others by their hashes. */
const mostFileBytes = 50 * 1024 * 1024;

async function bundleFiles(
  context: Context,
  kept: readonly KeptRevision[],
  wish: BundleOrder['files'],
): Promise<readonly BundledFile[]> {
  const named = new Map(kept.flatMap(filesIn).map((file) => [file.hash, file]));
  const files: BundledFile[] = [];
  let room = wish === 'with' ? mostFileBytes : 0;
  for (const { hash, size } of named.values()) {
    const file = size > room ? undefined : await readFile(context, hash);
    const isWhole = file !== undefined && !isRefusal(file) && file.whole;
    if (isWhole) room -= size;
    files.push({ hash, content: isWhole ? formatBase64(file.bytes) : null });
  }
  return files;
}

function filesIn(kept: KeptRevision) {
  const { kind: name, fields } = revisionOf(kept);
  const kind = findKind(name);
  return kind === undefined ? [] : filesOf(kind, fields).map(([, file]) => file);
}
