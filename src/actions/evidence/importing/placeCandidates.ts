import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { filesOf } from '../../../core/ledger/files/filesOf.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import { linksOf, relationsOf } from '../../../core/ledger/links.ts';
import { complainOfMissing } from '../../../core/ledger/missing.ts';
import { relink } from '../../../core/ledger/relink.ts';
import type { Db } from '../../../store/base/database.ts';
import { listFiles } from '../../../store/ledger/files.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { type Context, freshId } from '../../base/context.ts';
import type { Saying } from '../../ledger/append.ts';
import type { FindKnown } from './known.ts';
import { nameLinks } from './nameLinks.ts';
import type { Chosen, Placing } from './placing.ts';

/** What is to be said, and how many links and files of it lead to what is not here, and were left out. */
export type Placed = { readonly sayings: readonly Saying[]; readonly leftOut: number };

/**
 * Finds candidates their place in the workspace. One that comes from a ledger keeps its id where that is free, so that it
 * is known again, and stands as it stood where it is whole; its links lead to what came with it or was here before.
 */
export async function placeCandidates(
  context: Context,
  db: Db,
  { chosen, passed, findKnown }: Gathering,
): Promise<Placed> {
  const { scope } = context;
  const taken = new Set((await listRecordsById(db, scope, chosen.flatMap(formerId))).map(({ id }) => id));
  const placing: Placing[] = chosen.map((one) => {
    const [former] = formerId(one);
    const id = former === undefined || taken.has(former) ? freshId<'record'>(context) : former;
    taken.add(id);
    return { ...one, id };
  });
  const named = await nameLinks(db, scope, placing);
  const ids = new Map([...passed.flatMap(hereInstead(findKnown)), ...named.flatMap(nowAs)]);
  const ground = await survey(db, scope, { placing: named, ids });
  const sayings = named.map((one) => say(one, ground));
  return { sayings, leftOut: ground.leftOut() };
}

/** Candidates that are to be kept, and what came with them and stays out, for which links lead to what is here. */
type Gathering = {
  readonly chosen: readonly Chosen[];
  readonly passed: readonly Candidate[];
  readonly findKnown: FindKnown;
};

type Led = readonly (readonly [former: RecordId, now: RecordId])[];

const nowAs = (one: Placing): Led => formerId(one).map((former) => [former, one.id]);

const hereInstead =
  (findKnown: FindKnown) =>
  (candidate: Candidate): Led => {
    const known = findKnown(candidate);
    return candidate.was === undefined || known === undefined ? [] : [[candidate.was.id, known.id]];
  };

const formerId = ({ candidate: { was } }: Pick<Chosen, 'candidate'>): readonly RecordId[] =>
  was === undefined ? [] : [was.id];

/** What links and files may lead to, and how many did not. */
type Ground = {
  readonly lead: (from: Placing, relation: string, to: RecordId) => RecordId | undefined;
  readonly hasFile: (hash: string) => boolean;
  readonly lookUp: (
    id: RecordId,
  ) => { readonly kind: string; readonly title: string; readonly fields: Fields } | undefined;
  readonly leftOut: () => number;
};

type Surveyed = { readonly placing: readonly Placing[]; readonly ids: ReadonlyMap<RecordId, RecordId> };

async function survey(db: Db, scope: Scope, { placing, ids }: Surveyed): Promise<Ground> {
  const targets = placing.flatMap(({ kind, fields }) => linksOf(kind, fields).map(({ toId }) => ids.get(toId) ?? toId));
  const here = (await listRecordsById(db, scope, [...new Set(targets)])).filter(
    ({ standing }) => standing !== 'removed',
  );
  const hashes = placing.flatMap(({ kind, fields }) => filesOf(kind, fields).map(([, { hash }]) => hash));
  const files = new Set((await listFiles(db, scope, [...new Set(hashes)])).map(({ hash }) => hash));
  const known = new Map([
    ...here.map(({ id, kind, title, fields }) => [id, { kind, title, fields }] as const),
    ...placing.map(({ id, kind, fields }) => [id, { kind: kind.name, title: titleOf(kind, fields), fields }] as const),
  ]);
  const ways = openWays();
  let left = 0;
  const leadOf = (from: Placing, relation: string, to: RecordId): RecordId | undefined => {
    const target = ids.get(to) ?? to;
    const field = relationsOf(from.kind.fields).find(([name]) => name === relation)?.[1];
    const kind = known.get(target)?.kind;
    if (field === undefined || kind === undefined || !field.to.includes(kind) || target === from.id) return undefined;
    return field.acyclic === true && !ways.add(relation, from.id, target) ? undefined : target;
  };
  return {
    lead: (...asked) => {
      const target = leadOf(...asked);
      if (target === undefined) left += 1;
      return target;
    },
    hasFile: (hash) => {
      if (!files.has(hash)) left += 1;
      return files.has(hash);
    },
    lookUp: (id) => known.get(id),
    leftOut: () => left,
  };
}

function say(one: Placing, { lead, hasFile, lookUp }: Ground): Saying {
  const { id, kind, candidate } = one;
  const linked = relink(kind, one.fields, (relation, to) => lead(one, relation, to));
  const gone = new Set(filesOf(kind, linked).flatMap(([name, { hash }]) => (hasFile(hash) ? [] : [name])));
  const fields = Object.fromEntries(Object.entries(linked).filter(([name]) => !gone.has(name)));
  const isWhole = complainOfMissing(kind, fields).length + kind.check(fields, lookUp).length === 0;
  const standing = candidate.was?.standing === 'kept' && isWhole ? 'kept' : 'draft';
  return { id, kind, before: null, standing, means: 'import', fields };
}

/** The ways that links of relations without circles have made; one that would close a circle is none. */
function openWays() {
  const ways = new Map<string, RecordId[]>();
  const leadsTo = (relation: string, from: RecordId, to: RecordId): boolean => {
    const seen = new Set<RecordId>();
    const front = [from];
    for (let at = front.pop(); at !== undefined; at = front.pop()) {
      if (at === to) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      front.push(...(ways.get(`${relation} ${at}`) ?? []));
    }
    return false;
  };
  return {
    add: (relation: string, from: RecordId, to: RecordId): boolean => {
      if (leadsTo(relation, to, from)) return false;
      const key = `${relation} ${from}`;
      ways.set(key, [...(ways.get(key) ?? []), to]);
      return true;
    },
  };
}
