import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listSuggestions as endpoint, QueuedSuggestion } from '../../../contract/study/suggestions.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { bareContent, differingFields } from '../../../core/study/merging/noteFields.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import * as suggestions from '../../../store/study/sharing/suggestions.ts';
import { type NameAuthor, nameAuthors } from '../../account/authors.ts';
import type { Context } from '../../base/context.ts';
import { noPublication } from '../following/refusals.ts';
import { shapeOf } from './suggestionShape.ts';
import { weigh, type Weighed } from './weigh.ts';

/** The most suggestions on a page. */
const pageSize = 50;

/** What was suggested to a deck of the workspace, each beside the card as it is now. */
export async function listSuggestions(
  context: Context,
  { publicationId, state, before }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication'>> {
  const { store, scope } = context;
  const publication = await findPublication(store.db, scope, publicationId);
  if (publication?.workspaceId !== scope.workspaceId) return noPublication();
  const queue = { publicationId, state };
  const listed = await suggestions.listSuggestions(store.db, scope, {
    ...queue,
    before: before ?? null,
    limit: pageSize + 1,
  });
  const page = { suggestions: listed.slice(0, pageSize), deckId: publication.deckId };
  const weighed = await weigh(context, store.db, page);
  const people = page.suggestions.flatMap(({ proposerId, decidedBy }) => [proposerId, decidedBy]);
  const nameAuthor = await nameAuthors(context, people);
  return {
    suggestions: weighed.map((one) => queuedOf(one, nameAuthor)),
    total: await suggestions.countSuggestions(store.db, scope, queue),
    more: listed.length > pageSize,
  };
}

function queuedOf({ suggestion, proposal, current, settlement }: Weighed, nameAuthor: NameAuthor): QueuedSuggestion {
  const base = proposal.kind === 'add' ? undefined : proposal.base;
  return {
    ...shapeOf(suggestion, base),
    proposer: nameAuthor(suggestion.proposerId),
    decidedBy: suggestion.decidedAt === null ? null : nameAuthor(suggestion.decidedBy),
    current: current === null ? null : bareContent(current),
    stale: base !== undefined && (current === null || differingFields(base, current).length > 0),
    settlement: suggestion.state === 'open' ? settlement : null,
  };
}
