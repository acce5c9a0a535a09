import type { Scope } from '../../core/base/scope.ts';
import { offLimits } from '../../core/evidence/kinds/proof/offLimits.ts';
import { complainOfHosts, holdsAddress, leaveOutHosts } from '../../core/evidence/offLimits.ts';
import type { Complaint } from '../../core/ledger/fields/complaint.ts';
import { readFields } from '../../core/ledger/fields/read.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import { titleOf } from '../../core/ledger/kind.ts';
import type { Db } from '../../store/base/database.ts';
import { listRecords } from '../../store/ledger/listing.ts';
import type { Saying } from './append.ts';

/** So many hosts of a workspace can be off limits. */
const mostHosts = 500;

/** Complains of addresses at hosts that the workspace has put off limits. */
export async function complainOfPlaces(db: Db, scope: Scope, fields: Fields): Promise<readonly Complaint[]> {
  return holdsAddress(fields) ? complainOfHosts(fields, await listHosts(db, scope)) : [];
}

/** What is to be said, without such addresses. */
export async function leaveOutPlaces(db: Db, scope: Scope, sayings: readonly Saying[]): Promise<readonly Saying[]> {
  if (!sayings.some(({ fields }) => holdsAddress(fields))) return sayings;
  const hosts = await listHosts(db, scope);
  return sayings.map((saying) => {
    const { kind, fields } = saying;
    // What is no address any more has no place in a field for one.
    return { ...saying, fields: readFields(kind, leaveOutHosts(fields, hosts)).fields };
  });
}

async function listHosts(db: Db, scope: Scope): Promise<readonly string[]> {
  const filter = { kind: offLimits.name, standing: 'kept' } as const;
  const found = await listRecords(db, scope, { filter, limit: mostHosts });
  return found.map(({ record }) => titleOf(offLimits, record.fields));
}
