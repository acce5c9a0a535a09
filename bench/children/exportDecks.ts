import { exportDeck } from '../../src/actions/study/imports/exportDeck.ts';
import { listDecks } from '../../src/actions/study/decks/listDecks.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { answerParent, timeOnce } from '../base/child.ts';
import { openFolder, word } from './opened.ts';

/** Exports every deck of a folder: `exportDecks.ts FOLDER`. */
const { context, close } = await openFolder(word(0));
const { answer: notes, wallMs, cpuMs } = await timeOnce(exportAll);
await close();
answerParent({ notes, wallMs, cpuMs });

/** Invented notes have no line ends, so each line behind the header is a note. */
async function exportAll(): Promise<number> {
  let count = 0;
  for (const { id } of (await listDecks(context)).decks) {
    const exported = await exportDeck(context, { deckId: id });
    if (isRefusal(exported)) throw new Error(exported.message);
    count -= 1;
    for await (const text of exported.text) count += text.split('\n').length - 1;
  }
  return count;
}
