import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listVersions as endpoint } from '../../../contract/study/publications.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findPublication, listVersions as readVersions } from '../../../store/study/sharing/publications.ts';
import { nameAuthorsTo } from '../../account/authors.ts';
import type { Visitor } from '../../base/context.ts';
import { nothingPublished } from './refusals.ts';
import { versionOf } from './shapes.ts';

/** The most versions on a page. */
const pageSize = 50;

/** The versions of a published deck. */
export async function listVersions(
  visitor: Visitor,
  { publicationId, before }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication'>> {
  const { store, who } = visitor;
  if ((await findPublication(store.db, who, publicationId)) === undefined) return nothingPublished();
  const page = { publicationId, before: before ?? null, limit: pageSize + 1 };
  const versions = await readVersions(store.db, who, page);
  const nameAuthor = await nameAuthorsTo(
    visitor,
    versions.map(({ publishedBy }) => publishedBy),
  );
  return {
    versions: versions.slice(0, pageSize).map((version) => versionOf(version, nameAuthor)),
    more: versions.length > pageSize,
  };
}
