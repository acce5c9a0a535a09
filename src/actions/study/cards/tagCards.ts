import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { tagCards as endpoint } from '../../../contract/study/cards.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { listNoteTags, listSiblings, setTags } from '../../../store/study/bulk.ts';
import type { Context } from '../../base/context.ts';
import { resolveSelection } from './selection.ts';

export async function tagCards(
  context: Context,
  { cards, add, remove }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const siblings = await listSiblings(tx, scope, await resolveSelection(context, tx, cards));
    const cardOf = new Map(siblings.map(({ noteId, id }) => [noteId, id]));
    const before = await listNoteTags(tx, scope, [...cardOf.keys()]);
    const groups = groupByTagsAfter(before, (tags) => retagged(tags, add, remove));
    for (const [tags, noteIds] of groups)
      await setTags(tx, scope, { noteIds, tags: JSON.parse(tags) as string[], at: now() });
    const changed = [...groups.values()].flat().flatMap((noteId) => cardOf.get(noteId) ?? []);
    return { notes: changed.length, changed };
  });
}

const retagged = (tags: readonly string[], add: readonly string[], remove: readonly string[]): readonly string[] => [
  ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
];

/** The notes whose tags change, by the tags they get, so that one statement serves many. */
function groupByTagsAfter(
  before: ReadonlyMap<NoteId, readonly string[]>,
  change: (tags: readonly string[]) => readonly string[],
) {
  const groups = new Map<string, NoteId[]>();
  for (const [noteId, tags] of before) {
    const after = JSON.stringify(change(tags));
    if (after === JSON.stringify(tags)) continue;
    const group = groups.get(after);
    if (group === undefined) groups.set(after, [noteId]);
    else group.push(noteId);
  }
  return groups;
}
