import type { Publication } from '../../../src/core/study/publication.ts';
import { changesBetween, countChanges } from '../../../src/core/study/publications/changes.ts';
import { listDrafts, listEditions, writeEditions } from '../../../src/store/study/sharing/editions.ts';
import { insertVersion } from '../../../src/store/study/sharing/publications.ts';
import type { Stage } from '../stage.ts';

/** Publishes a deck again, as it is now: rows alone, of which nothing is checked. */
export async function publishAgain({ context }: Stage, publication: Publication): Promise<Publication> {
  const { store, scope, now } = context;
  const { id: publicationId, deckId, version } = publication;
  const number = version + 1;
  return store.transact(async (tx) => {
    const drafts = await listDrafts(tx, scope, deckId);
    const published = await listEditions(tx, scope, { publicationId, version, after: null, limit: 100_000 });
    const changes = changesBetween(published, drafts);
    const ended = [...changes.changed.map(({ before }) => before), ...changes.removed].map(({ noteId }) => noteId);
    const begun = [...changes.changed.map(({ after }) => after), ...changes.added];
    await writeEditions(tx, scope, { publicationId, version: number, ended, begun });
    const cards = drafts.reduce((sum, draft) => sum + draft.cards, 0);
    const counts = { notes: drafts.length, ...countChanges(changes) };
    const said = { number, message: `Version ${number}`, publishedBy: scope.accountId, publishedAt: now() };
    await insertVersion(tx, scope, { publicationId, cards, ...counts, ...said });
    return { ...publication, version: number, notes: drafts.length, cards };
  });
}
