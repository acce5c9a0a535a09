import { findJcsSigner, type JsonObject } from '../credentials/jcsProof.ts';
import { formatKeyDid } from '../credentials/multikey.ts';
import { findPlace, readStatusList, type StatusList } from '../credentials/statusList.ts';
import type { Bundle } from './bundle.ts';
import { finderOf, type Finding } from './report.ts';

/** The lists of a bundle that the key of its log signed, and what is found out about the others. */
export type OpenedLists = { readonly lists: readonly StatusList[]; readonly findings: readonly Finding[] };

/** Opens the lists of what was taken back. */
export function openLists({ statusLists }: Pick<Bundle, 'statusLists'>, publicKey: string): OpenedLists {
  const { broken } = finderOf({ kind: 'bundle' });
  const opened = statusLists.map((list) => openList(list, publicKey));
  const lists = opened.filter((list) => list !== undefined);
  return { lists, findings: lists.length === opened.length ? [] : [broken(unsigned)] };
}

const unsigned = 'A list of what was taken back does not carry the signature of the log.';

function openList(credential: JsonObject, publicKey: string): StatusList | undefined {
  if (findJcsSigner(credential) !== publicKey) return undefined;
  const list = readStatusList(credential);
  return list?.issuer === formatKeyDid(publicKey) ? list : undefined;
}

/** How a testimonial stood when a bundle was made; `untold` where its list is not there. */
export type Standing = 'no-list' | 'untold' | { readonly isTakenBack: boolean; readonly at: string };

/** How it stood, by the lists that were opened. */
export function standingOf(credential: JsonObject, lists: readonly StatusList[]): Standing {
  const named = findPlace(credential);
  if (named === undefined) return 'no-list';
  const list = lists.find(({ id }) => id === named.list);
  return list === undefined ? 'untold' : { isTakenBack: list.isMarked(named.place), at: list.at };
}
