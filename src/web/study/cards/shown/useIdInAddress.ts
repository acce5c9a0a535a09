import { useParams } from '@tanstack/react-router';
import type { CardId, DeckId, NoteId } from '../../../../core/base/id.ts';

type Ids = { readonly deckId: DeckId; readonly noteId: NoteId; readonly cardId: CardId };

/** An id as it stands in the path of the address. What is no id is refused by the server in a sentence. */
export function useIdInAddress<Name extends keyof Ids>(name: Name): Ids[Name] {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return String(params[name] ?? '') as Ids[Name];
}
