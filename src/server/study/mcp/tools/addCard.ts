import * as z from 'zod/mini';
import { addNote } from '../../../../actions/study/notes/addNote.ts';
import { cardId, deckId, noteId } from '../../../../contract/base/scalars.ts';
import { addNote as endpoint } from '../../../../contract/study/notes.ts';
import { noteContent } from '../../../../contract/study/shapes.ts';
import { tellUnlessRefused, tool } from '../../../base/mcp/tool.ts';
import { sayCount } from '../../../base/words/amounts.ts';
import { sayBriefly } from '../../../base/words/briefly.ts';

const { kind, front, back, why, tryAtWork, concept, tags } = noteContent.shape;

/** One more note, with the cards it asks. */
export const addCard = tool({
  name: 'add_card',
  title: 'Add a card',
  description:
    'Writes a note into a deck; each question it asks becomes a card. Use it when the person wants something to be asked of them; search first whether it is asked already. The text is Markdown.',
  effect: 'adds',
  entrance: endpoint,
  input: z.object({
    deckId,
    kind: z._default(kind, 'basic'),
    front: front.check(z.describe('What the card asks; for a cloze, the sentence with its gaps.')),
    back: z._default(back, '').check(z.describe('What the card answers; for a cloze it may be empty.')),
    why: z._default(why, '').check(z.describe('Why it matters, in a sentence or two.')),
    tryAtWork: z._default(tryAtWork, '').check(z.describe('One thing to try at work.')),
    concept: z._default(concept, null),
    tags: z._default(tags, []),
  }),
  output: z.object({ noteId, cardIds: z.array(cardId) }),
  use: async (context, { deckId: into, ...written }) =>
    tellUnlessRefused(
      await addNote(context, { deckId: into, content: { ...written, ownId: null } }),
      ({ note, cardIds }) => ({
        text: `Added ${sayCount(cardIds.length, 'card')}: ${sayBriefly(note.front)} (note ${note.id})`,
        data: { noteId: note.id, cardIds },
      }),
    ),
});
