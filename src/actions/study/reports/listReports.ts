import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReports as endpoint } from '../../../contract/study/reports.ts';
import * as reports from '../../../store/study/sharing/reports.ts';
import { nameAuthorsTo } from '../../account/authors.ts';
import type { Operating } from '../../base/context.ts';

/** The most reports on a page. */
const pageSize = 50;

/** What people have reported, for whoever runs this Cairn. */
export async function listReports(
  operating: Operating,
  { state, offset }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, who } = operating;
  const listed = await reports.listReports(store.db, who, { state, offset, limit: pageSize + 1 });
  const page = listed.slice(0, pageSize);
  const cards = await reports.listReportedCards(
    store.db,
    who,
    page.map(({ report }) => report),
  );
  const people = page.flatMap(({ report, deck }) => [report.reporterId, report.decidedBy, deck.authorId]);
  const nameAuthor = await nameAuthorsTo(operating, people);
  return {
    reports: page.map(({ report, deck }) => ({
      id: report.id,
      reason: report.reason,
      details: report.details,
      reporter: nameAuthor(report.reporterId),
      createdAt: report.createdAt,
      deck: {
        id: report.publicationId,
        slug: deck.slug,
        title: deck.title,
        author: nameAuthor(deck.authorId),
        takenDown: deck.takenDown,
      },
      card: cards.get(report.id) ?? null,
      decision: report.decision,
      decidedBy: report.decidedAt === null ? null : nameAuthor(report.decidedBy),
      decidedAt: report.decidedAt,
    })),
    more: listed.length > pageSize,
  };
}
