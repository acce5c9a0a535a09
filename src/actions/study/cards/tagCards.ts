import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { tagCards as endpoint } from '../../../contract/study/cards.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { listNoteTags, listSiblings, setTags } from '../../../store/study/bulk.ts';
import type { Context } from '../../base/context.ts';
import { resolveSelection } from './selection.ts';

/** Changes the tags of the notes of cards; notes that get the same tags are written together. */
export async function tagCards(
  context: Context,
  { cards, add, remove }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const siblings = await listSiblings(tx, scope, await resolveSelection(context, tx, cards));
    const cardOf = new Map(siblings.map(({ noteId, id }) => [noteId, id]));
    const before = await listNoteTags(tx, scope, [...cardOf.keys()]);
    const retagged = [...before].flatMap(([noteId, tags]) => retag(noteId, tags, { add, remove }));
    for (const group of Map.groupBy(retagged, ({ tags }) => tags.join(' ')).values()) {
      const tags = group[0]?.tags ?? [];
      await setTags(tx, scope, { noteIds: group.map(({ noteId }) => noteId), tags, at: now() });
    }
    const changed = retagged.flatMap(({ noteId }) => cardOf.get(noteId) ?? []);
    return { notes: changed.length, changed };
  });
}

type Retagging = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** The note with the tags it gets, or nothing where they stay as they are. Tags are words, so blanks set them apart. */
function retag(noteId: NoteId, before: readonly string[], { add, remove }: Retagging) {
  const tags = [...new Set([...before.filter((tag) => !remove.includes(tag)), ...add])];
  return tags.join(' ') === before.join(' ') ? [] : [{ noteId, tags }];
}
