import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listMySuggestions as endpoint, OwnSuggestion } from '../../../contract/study/suggestions.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { listPublications } from '../../../store/study/sharing/publications.ts';
import { countUnheard, listBases, listSuggestionsBy } from '../../../store/study/sharing/suggestions.ts';
import type { SignedIn } from '../../base/context.ts';
import { shapeOf } from './suggestionShape.ts';

/** The most suggestions on a page. */
const pageSize = 50;

/** What somebody has suggested, and what became of it. */
export async function listMySuggestions(
  { store: { db }, who }: SignedIn,
  { offset }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const listed = await listSuggestionsBy(db, who, { offset, limit: pageSize + 1 });
  const page = listed.slice(0, pageSize);
  const bases = await listBases(db, who, page);
  const ids = [...new Set(page.map(({ publicationId }) => publicationId))];
  const publications = new Map((await listPublications(db, who, ids)).map((one) => [one.id, one]));
  return {
    suggestions: page.map((suggestion) => ({
      ...shapeOf(suggestion, bases.get(suggestion.id)),
      publication: addressOf(publications.get(suggestion.publicationId)),
      heard: suggestion.decidedAt === null || suggestion.heardAt !== null,
    })),
    unheard: await countUnheard(db, who),
    more: listed.length > pageSize,
  };
}

const addressOf = (publication: Publication | undefined): OwnSuggestion['publication'] =>
  publication === undefined ? null : { id: publication.id, slug: publication.slug, title: publication.title };
