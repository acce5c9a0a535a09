import type { ImportOrder, ImportPreview, Reading } from '../../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import { longestDeckName } from '../../../../core/study/deck.ts';

/** What a person decides about an import, apart from how the file is read. */
export type Plan = Pick<ImportOrder, 'deck' | 'duplicates' | 'badRows'>;

/** What counts as the same card. */
export type Sameness = Plan['duplicates']['by'];

/** The plan to begin with: the deck that is wanted or has the suggested name, nothing twice, bad rows listed. */
export function suggestPlan(preview: ImportPreview, decks: readonly DeckSummary[], wanted?: string): Plan {
  const name = preview.suggestedDeckName.slice(0, longestDeckName);
  const open = decks.filter((deck) => deck.archivedAt === null);
  const known = open.find(({ id }) => id === wanted) ?? open.find((deck) => isSameName(deck.name, name));
  return {
    deck: known === undefined ? { kind: 'new', name } : { kind: 'existing', deckId: known.id },
    duplicates: { by: preview.reading.mapping.includes('ownId') ? 'ownId' : 'front', then: 'skip' },
    badRows: 'leave out',
  };
}

/** The plan as far as a reading allows it: cards can be the same by their own id only where a column holds it. */
export function fitPlan(plan: Plan, reading: Reading): Plan {
  if (plan.duplicates.by !== 'ownId' || reading.mapping.includes('ownId')) return plan;
  return { ...plan, duplicates: { ...plan.duplicates, by: 'front' } };
}

/** What keeps a deck from being imported into, as a sentence; undefined where nothing does. */
export function findDeckProblem(deck: Plan['deck'], decks: readonly DeckSummary[]): string | undefined {
  if (deck.kind === 'existing') return undefined;
  const name = deck.name.trim();
  if (name === '') return 'Give the new deck a name.';
  if (name.length > longestDeckName) return `Shorten the name to ${longestDeckName} characters.`;
  const known = decks.find((other) => other.archivedAt === null && isSameName(other.name, name));
  return known && `You have a deck named “${known.name}” already. Choose it above, or give this one another name.`;
}

/** What the import button does, as its label. */
export function sayImport(deck: Plan['deck'], decks: readonly DeckSummary[]): string {
  if (deck.kind === 'new') return deck.name.trim() === '' ? 'Import' : `Import into the new deck “${deck.name.trim()}”`;
  const known = decks.find(({ id }) => id === deck.deckId);
  return known === undefined ? 'Import' : `Import into “${known.name}”`;
}

/** What happens to cards that are there already, and to rows that cannot be read, in one sentence each. */
export const sayPlan = ({ duplicates, badRows }: Plan): string =>
  `${sayDuplicates(duplicates)} ${badRowWords[badRows]}`;

const samenessWords = {
  ownId: 'the same own id',
  front: 'the same front',
  'front and back': 'the same front and back',
} as const satisfies Record<Sameness, string>;

const badRowWords = {
  'leave out': 'Rows that cannot be read are left out and listed.',
  'import nothing': 'If one row cannot be read, nothing is imported.',
} as const satisfies Record<Plan['badRows'], string>;

const outcomes = {
  skip: 'are skipped',
  update: 'are updated, and keep their progress',
  'keep both': 'are added a second time',
} as const satisfies Record<Plan['duplicates']['then'], string>;

const sayDuplicates = ({ by, then }: Plan['duplicates']): string =>
  `Cards with ${samenessWords[by]} as one you have ${outcomes[then]}.`;

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
