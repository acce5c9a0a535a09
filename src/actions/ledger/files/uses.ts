import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { cleanFileName } from '../../../core/ledger/files/fileName.ts';
import { filesOf } from '../../../core/ledger/files/filesOf.ts';
import type { Complaint } from '../../../core/ledger/fields/complaint.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { instant } from '../../../core/base/instant.ts';
import type { Db, Tx } from '../../../store/base/database.ts';
import {
  deleteFiles,
  deleteFileUse,
  insertFileUses,
  listFiles,
  listFileUses,
  listUnusedFiles,
} from '../../../store/ledger/files.ts';

/** A record as far as its files matter. */
export type Naming = { readonly id: RecordId; readonly kind: Kind; readonly fields: Fields };

/** A record may name only files that are here, as what they are. */
export async function complainOfFiles(
  db: Db,
  scope: Scope,
  { kind, fields }: Pick<Naming, 'kind' | 'fields'>,
): Promise<readonly Complaint[]> {
  const named = filesOf(kind, fields);
  const kept = new Map(
    (
      await listFiles(
        db,
        scope,
        named.map(([, { hash }]) => hash),
      )
    ).map((file) => [file.hash, file]),
  );
  return named.flatMap(([field, { hash, name, size, mediaType }]) => {
    const file = kept.get(hash);
    if (file?.size === size && file.mediaType === mediaType && cleanFileName(name) === name) return [];
    return [{ field, message: `${kind.fields[field]?.label ?? field}: this file is no longer here. Choose it again.` }];
  });
}

/** Notes which files records name from now on, so that they stay. */
export const noteFileUses = (tx: Tx, scope: Scope, naming: readonly Naming[]): Promise<void> =>
  insertFileUses(
    tx,
    scope,
    naming.flatMap(({ id, kind, fields }) => filesOf(kind, fields).map(([, { hash }]) => ({ hash, recordId: id }))),
  );

/** Forgets the files of a record that no revision of it names any more, unless another record does. */
export async function releaseFiles(
  tx: Tx,
  scope: Scope,
  { id, stillNamed }: { readonly id: RecordId; readonly stillNamed: ReadonlySet<string> },
): Promise<void> {
  const released = (await listFileUses(tx, scope, id)).filter((hash) => !stillNamed.has(hash));
  for (const hash of released) await deleteFileUse(tx, scope, { hash, recordId: id });
  const unused = new Set(await listUnusedFiles(tx, scope, endOfTime));
  await deleteFiles(
    tx,
    scope,
    released.filter((hash) => unused.has(hash)),
  );
}

const endOfTime = instant(Number.MAX_SAFE_INTEGER);
