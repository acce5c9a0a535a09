import * as z from 'zod/mini';
import { getCard as readCard } from '../../../../actions/study/cards/getCard.ts';
import { cardId, deckId, noteId } from '../../../../contract/base/scalars.ts';
import { getCard as endpoint } from '../../../../contract/study/cards.ts';
import { noteContent } from '../../../../contract/study/shapes.ts';
import { tellUnlessRefused, tool } from '../../../base/mcp/tool.ts';

/** One card, whole. */
export const getCard = tool({
  name: 'get_card',
  title: 'Get a card',
  description:
    'One card whole: its question and answer, the note it comes from, how often it was answered and why it is due. Use it to explain or to improve a card; search_cards tells its id.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({ cardId }),
  output: z.object({
    cardId,
    noteId,
    deckId,
    deckName: z.string(),
    question: z.string(),
    answer: z.string(),
    note: noteContent,
    answers: z.int(),
    explanation: z.array(z.string()),
  }),
  use: async (context, asked) =>
    tellUnlessRefused(await readCard(context, asked), ({ note, question, answer, history, explanation, deckName }) => {
      const { id, deckId: inDeck, createdAt: _, changedAt: _changed, ...content } = note;
      return {
        text: [`In ${deckName}, note ${id}.`, `Question: ${question}`, `Answer: ${answer}`, ...explanation].join(
          '\n\n',
        ),
        data: {
          cardId: asked.cardId,
          noteId: id,
          deckId: inDeck,
          deckName,
          question,
          answer,
          note: content,
          answers: history.length,
          explanation,
        },
      };
    }),
});
