import type { RecordId } from '../base/id.ts';

/** Whom an impact credits; somebody may stand there more than once. */
export type Crediting = { readonly id: RecordId; readonly who: readonly RecordId[] };

/** Somebody who is credited, and in which impacts. */
export type Credited = { readonly id: RecordId; readonly impacts: readonly RecordId[] };

/** Everybody who is credited, whoever is so most often first. */
export function creditedIn(impacts: readonly Crediting[]): readonly Credited[] {
  const found = new Map<RecordId, RecordId[]>();
  for (const { id, who } of impacts)
    for (const one of new Set(who)) {
      const its = found.get(one);
      if (its === undefined) found.set(one, [id]);
      else its.push(id);
    }
  return [...found]
    .map(([id, its]) => ({ id, impacts: its }))
    .toSorted((one, other) => other.impacts.length - one.impacts.length);
}

/** The impacts that credit somebody. */
export const creditingOf = <One extends Crediting>(impacts: readonly One[]): readonly One[] =>
  impacts.filter(({ who }) => who.length > 0);

/** The kinds of document that teams answer for together, where they truly own something together. */
export const jointDocuments = ['adr', 'risk', 'model'] as const;

/** One of them. */
export type JointDocument = (typeof jointDocuments)[number];

/** Two of the three kinds, written together with somebody, show that work is owned together. */
export const fewestJointKinds = 2;

/** Whether a document is of a kind that teams answer for together. */
export const isJoint = (document: string | undefined): document is JointDocument =>
  jointDocuments.some((name) => name === document);
