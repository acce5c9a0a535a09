import { type Audience, canTravel, fieldsFor } from '../../ledger/audience.ts';
import type { Fields } from '../../ledger/fields/value.ts';
import { type Kind, titleOf, valuesOf } from '../../ledger/kind.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { withoutWithheld } from '../artifacts/withheld.ts';
import { packet, type Reader } from '../kinds/judging/packet.ts';
import { person } from '../kinds/people/person.ts';
import { testimonial } from '../kinds/proof/testimonial.ts';
import { type Hide, hideIn, openHider, roleOf } from '../naming.ts';
import { isSubject, subjects } from '../rules/base/subjects.ts';

/**
 * The records as a reader of a packet may have them: without what is for fewer, and without what its owner keeps back.
 * Outside of the company people are called by their roles, in every text: those whom `known` names. Kinds that no packet
 * tells of are left out.
 */
export function forReader(
  records: readonly LedgerRecord[],
  reader: Reader,
  known: readonly Naming[] = records,
): readonly LedgerRecord[] {
  const hide = reader === 'outside' ? hiderOf(known) : null;
  const audience = audiences[reader];
  return records.flatMap((record) => {
    const kind = kindOf(record.kind);
    return kind === undefined || !canTravel(kind, audience) ? [] : [shownTo(record, { kind, audience, hide })];
  });
}

/** As with decisions that are published: what is told outside is what the company may read, and nobody by name. */
const audiences = { company: 'internal', outside: 'internal', owner: 'personal' } as const satisfies Readonly<
  Record<Reader, Audience>
>;

const kindOf = (name: string): Kind | undefined => {
  if (name === packet.name) return packet;
  return isSubject(name) ? subjects[name] : undefined;
};

type Shown = { readonly kind: Kind; readonly audience: Audience; readonly hide: Hide | null };

function shownTo(record: LedgerRecord, { kind, audience, hide }: Shown): LedgerRecord {
  const told = fieldsFor(kind, withoutWithheld(kind.name, record.fields), audience);
  if (hide === null) return { ...record, fields: told };
  const fields = hiddenIn(told, hide);
  return { ...record, fields, title: kind.name === person.name ? roleOf(record) : titleOf(kind, fields) };
}

const hiddenIn = (fields: Fields, hide: Hide): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, hideIn(value, hide)]));

/** What a person or a witness is called in a record, as it stands or once stood. */
export type Naming = Pick<LedgerRecord, 'kind' | 'title' | 'fields'>;

/** Puts roles in place of everybody who is known by name: the people of the ledger, and whoever signed something. */
export function hiderOf(records: readonly Naming[]): Hide {
  const people = records.filter(({ kind }) => kind === person.name);
  const witnesses = records.flatMap(({ kind, fields }) =>
    kind === testimonial.name ? (valuesOf(testimonial, fields).witness ?? []) : [],
  );
  return openHider(
    new Map([
      ...witnesses.map((name) => [name, 'A witness'] as const),
      ...people.map((one) => [one.title, roleOf(one)] as const),
    ]),
  );
}
