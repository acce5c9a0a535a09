import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Place } from '../../actions/base/place.ts';

/** The folder for files that wait beside the data they are imported into; what an earlier process left there is swept away. */
export function sweepUploads(place: Place): string {
  const folder =
    place.kind === 'file' ? join(dirname(place.path), 'uploads') : join(tmpdir(), `cairn-uploads-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}
