import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { copyDataFile, type CopyRefusal } from '../../store/base/dataFile.ts';
import type { Place } from './place.ts';

/** Writes everything into one new file, also while a server runs; answers its size in bytes. */
export function backup(place: Place, target: string): number | CopyRefusal | Refusal<'server does it'> {
  if (place.kind === 'file') return copyDataFile(place.path, target);
  return refuse(
    'server does it',
    `The data is in PostgreSQL, which makes its own backups: pg_dump --format=custom --file="${target}" "$DATABASE_URL"`,
  );
}
