import { type Day, parseDay } from '../../../core/base/day.ts';
import { person } from '../../../core/evidence/kinds/people/person.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { formatDate } from '../../base/format.ts';

/** How it stands with somebody's consent, in words; `due` where something is to be done about it. */
export type Consent = { readonly says: string; readonly due: boolean };

/** Tells of a person's record whether they agreed, as of a day. */
export function consentOf(fields: Fields, today: Day): Consent {
  const { consent, consentUntil } = valuesOf(person, fields);
  const until = consentUntil === undefined ? undefined : parseDay(consentUntil);
  if (consent === undefined) return { says: 'Not asked yet', due: true };
  if (consent === 'refused') return { says: 'They said no', due: true };
  if (consent === 'asked') return { says: 'Asked, no answer yet', due: false };
  if (until === undefined) return { says: 'They agreed', due: false };
  return until < today
    ? { says: `Their consent ran out on ${formatDate(until)}`, due: true }
    : { says: `They agreed, until ${formatDate(until)}`, due: false };
}
