import { sql } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
import { patternHolding } from '../pattern.ts';

/**
 * The records that say all words of any of these texts, in their order, or ever did, in whatever case. Reads every revision
 * of the workspace: for what is done rarely.
 */
export async function listRecordsSaying(
  db: Db,
  { workspaceId }: Scope,
  texts: readonly string[],
): Promise<readonly RecordId[]> {
  const rows = await db
    .selectFrom('revision')
    .select('record_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where((where) =>
      where.or(texts.map((text) => sql<boolean>`lower(disclosures) like ${patternOf(text)} escape '\\'`)),
    )
    .execute();
  return rows.map(({ record_id }) => record_id);
}

/** Disclosures are JSON, and so is the text within them; between two words there may be more than a space. */
const patternOf = (text: string): string =>
  patternHolding(JSON.stringify(text).slice(1, -1).toLowerCase()).replaceAll(/\s+/g, '%');
