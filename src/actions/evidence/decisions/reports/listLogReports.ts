import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listLogReports as endpoint } from '../../../../contract/evidence/logReports.ts';
import * as logReports from '../../../../store/evidence/logReports.ts';
import { nameAuthorsTo } from '../../../account/authors.ts';
import type { Operating } from '../../../base/context.ts';

/** The most reports on a page. */
const pageSize = 50;

/** What people have reported of decision logs, for whoever runs this Cairn. */
export async function listLogReports(
  operating: Operating,
  { state, offset }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, who } = operating;
  const listed = await logReports.listLogReports(store.db, who, { state, offset, limit: pageSize + 1 });
  const page = listed.slice(0, pageSize);
  const nameAuthor = await nameAuthorsTo(
    operating,
    page.flatMap(({ reporterId, decidedBy }) => [reporterId, decidedBy]),
  );
  return {
    reports: page.map(({ workspaceId: _, reporterId, decidedBy, ...report }) => ({
      ...report,
      reporter: nameAuthor(reporterId),
      decidedBy: report.decidedAt === null ? null : nameAuthor(decidedBy),
    })),
    more: listed.length > pageSize,
  };
}
