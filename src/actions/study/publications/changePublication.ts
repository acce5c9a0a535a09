import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changePublication as endpoint } from '../../../contract/study/publications.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { formatSlug } from '../../../core/base/slug.ts';
import { findPublicationByDeck, updateDetails } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';
import { checkShownTo, notPublished } from './refusals.ts';

/** Changes what is said of a published deck; the rest stays. */
export async function changePublication(
  { store, scope }: Context,
  { deckId, title, description, tags, visibility, licence }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication' | 'no-team'>> {
  const wrong = checkShownTo(scope, visibility);
  if (wrong !== undefined) return wrong;
  return store.transact(async (tx) => {
    const before = await findPublicationByDeck(tx, scope, deckId);
    if (before === undefined) return notPublished();
    const { id } = before;
    const details = {
      title: title ?? before.title,
      description: description ?? before.description,
      tags: tags ?? before.tags,
      visibility: visibility ?? before.visibility,
      licence: licence ?? before.licence,
    };
    await updateDetails(tx, scope, { id, ...details });
    return { slug: formatSlug(details.title, id) };
  });
}
