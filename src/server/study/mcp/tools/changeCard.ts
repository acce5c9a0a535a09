import * as z from 'zod/mini';
import { changeNote } from '../../../../actions/study/notes/changeNote.ts';
import { getNote } from '../../../../actions/study/notes/getNote.ts';
import { cardId, noteId, text } from '../../../../contract/base/scalars.ts';
import { changeNote as endpoint } from '../../../../contract/study/notes.ts';
import { noteContent } from '../../../../contract/study/shapes.ts';
import { isRefusal } from '../../../../core/base/refusal.ts';
import { longestReason, type NoteContent } from '../../../../core/study/note.ts';
import { tellUnlessRefused, tool } from '../../../base/mcp/tool.ts';
import { sayCount } from '../../../base/words/amounts.ts';
import { sayBriefly } from '../../../base/words/briefly.ts';

const { ownId: _, ...content } = noteContent.shape;

/** A note, written anew in part. */
export const changeCard = tool({
  name: 'change_card',
  title: 'Change a card',
  description:
    'Writes parts of a note anew; what is left out stays, and so does the history of every card whose question remains. It changes all cards of the note. Use it to correct or to sharpen a card; search_cards and get_card tell the id of its note.',
  effect: 'rewrites',
  entrance: endpoint,
  input: z.extend(z.partial(z.object(content)), {
    noteId,
    reason: z.optional(text(longestReason)).check(z.describe('Why it is changed; it stays in the history.')),
  }),
  output: z.object({ noteId, cardIds: z.array(cardId) }),
  use: async (context, { noteId: id, reason, ...changed }) => {
    const found = await getNote(context, { noteId: id });
    if (isRefusal(found)) return found;
    const answer = await changeNote(context, { noteId: id, content: withChanges(found.note, changed), reason });
    return tellUnlessRefused(answer, ({ note, cardIds }) => ({
      text: `Changed; the note now asks ${sayCount(cardIds.length, 'card')}: ${sayBriefly(note.front)} (note ${note.id})`,
      data: { noteId: note.id, cardIds },
    }));
  },
});

type Changed = { readonly [Part in keyof NoteContent]?: NoteContent[Part] | undefined };

const withChanges = (note: NoteContent, changed: Changed): NoteContent => ({
  kind: changed.kind ?? note.kind,
  front: changed.front ?? note.front,
  back: changed.back ?? note.back,
  why: changed.why ?? note.why,
  tryAtWork: changed.tryAtWork ?? note.tryAtWork,
  concept: changed.concept === undefined ? note.concept : changed.concept,
  tags: changed.tags ?? note.tags,
  ownId: note.ownId,
});
