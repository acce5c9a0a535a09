import type { Context } from '../../actions/base/context.ts';
import { listDecks } from '../../actions/study/decks/listDecks.ts';
import type { DeckSummary } from '../../contract/study/shapes.ts';
import { isId } from '../../core/base/id.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { sayNear } from '../base/words/near.ts';
import { printable } from '../base/words/printable.ts';

/** Said where more or fewer were named than a command takes. */
export const nameOneDeck = 'Name one deck, in quotes where its name has spaces.';

/** The deck that somebody named by its id or its name; capitals do not matter where that leaves only one. */
export async function chooseDeck(
  context: Context,
  written: string,
): Promise<DeckSummary | Refusal<'no deck' | 'many decks'>> {
  const { decks } = await listDecks(context);
  const found = matching(written, decks);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first === undefined) return refuse('no deck', sayUnknown(written, decks));
  return refuse(
    'many decks',
    `Several decks are called "${printable(written)}". Name one by its id:\n${found.map(({ id, cards }) => `  ${id}  ${cards} cards`).join('\n')}`,
  );
}

function matching(written: string, decks: readonly DeckSummary[]): readonly DeckSummary[] {
  const byId = isId(written) ? decks.filter(({ id }) => id === written) : [];
  if (byId.length > 0) return byId;
  const exact = decks.filter(({ name }) => name === written);
  return exact.length > 0 ? exact : decks.filter(({ name }) => fold(name) === fold(written));
}

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function sayUnknown(written: string, decks: readonly DeckSummary[]): string {
  const names = decks.map(({ name }) => printable(name));
  const near = sayNear(written, names);
  if (near !== '') return `There is no deck "${printable(written)}".${near}`;
  if (names.length === 0) return `There is no deck "${printable(written)}", nor any other yet.`;
  return `There is no deck "${printable(written)}". There are: ${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ', …' : ''}.`;
}

const mostNamed = 10;
