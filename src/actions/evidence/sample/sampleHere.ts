import { day } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { type PlacedRecord, placeSample } from '../../../core/evidence/sample.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';

/** The text of a file of the sample, and its name. */
export type SampleText = { readonly name: string; readonly text: string };

/** A record of the sample, and how it stands in a workspace; null where it never was there. */
export type SampleHere = { readonly placed: PlacedRecord; readonly before: LedgerRecord | null };

/** The whole sample as it stands in the workspace. */
export async function findSample(
  db: Db,
  { scope, now }: Context,
  texts: readonly SampleText[],
): Promise<readonly SampleHere[]> {
  // What reads YAML is large, and few ask for the sample.
  const { parseSampleFile } = await import('../../../formats/evidence/sampleFile.ts');
  const files = texts.map(({ name, text }) => parseSampleFile(text, name));
  const today = day(now() / dayMs);
  const sample = placeSample(files, { workspaceId: scope.workspaceId, today });
  const ids = sample.map(({ id }) => id);
  const known = new Map((await listRecordsById(db, scope, ids)).map((record) => [record.id, record]));
  return sample.map((placed) => ({ placed, before: known.get(placed.id) ?? null }));
}

/** Whether a record of the sample is here to be seen. */
export const isHere = ({ before }: SampleHere): boolean => before !== null && before.standing !== 'removed';
