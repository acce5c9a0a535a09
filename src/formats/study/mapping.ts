import { type Refusal, refuse } from '../../core/base/refusal.ts';
import { checkContent } from '../../core/study/notes/content.ts';
import { longestDeckName } from '../../core/study/deck.ts';
import { type NoteContent, type NoteKind, noteKinds } from '../../core/study/note.ts';
import { type Target, targets } from '../../core/study/reading.ts';
import { isOwnExport } from './csvOut.ts';
import type { Dialect } from './dialect.ts';
import { unguardCell } from './formula.ts';
import { findKind } from './kind.ts';
import { findTarget, ownTargets } from './targets.ts';

/** A note read from a row; `deck` is null where neither row nor file names one. */
export type MappedRow = {
  readonly kind: 'note';
  readonly line: number;
  readonly deck: string | null;
  readonly content: NoteContent;
};

/** Why a row is no note, with the physical line (from 1) it starts on. */
export type BadRow = { readonly kind: 'bad'; readonly line: number; readonly message: string };

/** What holds for every row: deck, kind and tags the file names for all, and whether Cairn wrote the file itself. */
export type MapOptions = {
  readonly deck: string | null;
  readonly noteKind: NoteKind | null;
  readonly tags: readonly string[];
  readonly origin: 'cairn' | 'elsewhere';
};

/** What each column most likely holds: by directive, else by name, else front, back and tags in turn. */
export function guessMapping(dialect: Dialect): readonly Target[] {
  if (isOwnExport(dialect)) return ownTargets;
  const mapping: Target[] = dialect.columns.map(() => 'ignore');
  const assign = (place: number, target: Target): void => {
    if (mapping[place] === 'ignore' && !mapping.includes(target)) mapping[place] = target;
  };
  for (const [target, column] of directedColumns(dialect)) assign(column - 1, target);
  for (const [place, name] of dialect.columns.entries()) assign(place, findTarget(name) ?? 'ignore');
  const hasNames = mapping.includes('front') || mapping.includes('back');
  assign(mapping.indexOf('ignore'), 'front');
  if (!mapping.includes('front')) frontFromConcept(mapping);
  assign(mapping.indexOf('ignore'), 'back');
  if (!hasNames) assign(mapping.indexOf('ignore'), 'tags');
  return mapping;
}

/** What is wrong with a choice of columns, or undefined where rows can be read with it. */
export function checkMapping(mapping: readonly Target[]): Refusal | undefined {
  if (!mapping.includes('front'))
    return refuse('front-missing', 'No column is the front. Choose the one that holds what the card asks.');
  const twice = targets.find(
    (target) => target !== 'ignore' && mapping.indexOf(target) !== mapping.lastIndexOf(target),
  );
  if (twice === undefined) return undefined;
  const places = mapping.flatMap((target, place) => (target === twice ? [place + 1] : []));
  return refuse(
    'target-twice',
    `Columns ${places.join(' and ')} are both the ${targetNames[twice]}. Keep one, and set the other to something else.`,
  );
}

/** What people call a target. */
const targetNames = {
  front: 'front',
  back: 'back',
  tags: 'tags',
  kind: 'kind',
  deck: 'deck',
  ownId: 'own id',
  why: 'reason',
  tryAtWork: 'exercise',
  concept: 'concept',
  ignore: 'not used',
} as const satisfies Record<Target, string>;

/** What the file itself says for all its rows. */
export const mapOptions = (dialect: Dialect): MapOptions => ({
  deck: dialect.directives.deck,
  noteKind: dialect.directives.notetype === null ? null : (findKind(dialect.directives.notetype) ?? null),
  tags: dialect.directives.tags,
  origin: isOwnExport(dialect) ? 'cairn' : 'elsewhere',
});

/** The note of a row, or why it is none. */
export function mapRow(
  row: { readonly line: number; readonly cells: readonly string[] },
  mapping: readonly Target[],
  options: MapOptions,
): MappedRow | BadRow {
  const { line } = row;
  const cells = readCells(row.cells, mapping, options);
  const fault = checkCells(cells);
  if (fault !== undefined) return { kind: 'bad', line, message: `Line ${line}: ${fault}` };
  const content = makeContent(cells, options);
  const refusal = checkContent(content);
  if (refusal !== undefined) return { kind: 'bad', line, message: `Line ${line}: ${refusal.message}` };
  return { kind: 'note', line, deck: cells.deck || options.deck, content };
}

type Column = Exclude<Target, 'ignore'>;

const directedColumns = ({ directives }: Dialect): readonly (readonly [Target, number])[] => [
  ...(directives.tagsColumn === null ? [] : [['tags', directives.tagsColumn] as const]),
  ...(directives.deckColumn === null ? [] : [['deck', directives.deckColumn] as const]),
  ...(directives.guidColumn === null ? [] : [['ownId', directives.guidColumn] as const]),
  ...(directives.notetypeColumn === null ? [] : [['kind', directives.notetypeColumn] as const]),
];

/** In a table of concepts and explanations the concept is what the card asks. */
function frontFromConcept(mapping: Target[]): void {
  const place = mapping.indexOf('concept');
  if (place >= 0) mapping[place] = 'front';
}

function readCells(cells: readonly string[], mapping: readonly Target[], options: MapOptions): Record<Column, string> {
  const read = { front: '', back: '', tags: '', kind: '', deck: '', ownId: '', why: '', tryAtWork: '', concept: '' };
  for (let place = 0; place < mapping.length; place++) {
    const target = mapping[place] ?? 'ignore';
    const cell = cells[place] ?? '';
    if (target !== 'ignore') read[target] = options.origin === 'cairn' ? unguardCell(cell) : tidy(cell);
  }
  return read;
}

const tidy = (cell: string): string => {
  const trimmed = cell.trim();
  return trimmed.includes('\r') ? trimmed.replaceAll(/\r\n?/g, '\n') : trimmed;
};

function checkCells(cells: Record<Column, string>): string | undefined {
  if (cells.kind.trim() !== '' && findKind(cells.kind) === undefined) {
    return `"${cells.kind.trim().slice(0, 60)}" is not a kind of note. Write ${listOfKinds}, or leave the cell empty.`;
  }
  if (cells.deck.length > longestDeckName)
    return `The deck name has more than ${longestDeckName} characters. Shorten it.`;
  const nul = Object.values(cells).some((cell) => cell.includes('\u0000'));
  return nul ? 'A cell holds a NUL character, which no text has. Remove it, or export the file again.' : undefined;
}

const listOfKinds = `${noteKinds.slice(0, -1).join(', ')} or ${noteKinds.at(-1)}`;

function makeContent(cells: Record<Column, string>, options: MapOptions): NoteContent {
  const { front, back, why, tryAtWork, concept, ownId } = cells;
  const kind = findKind(cells.kind) ?? options.noteKind ?? (hasGap.test(front) ? 'cloze' : 'basic');
  const tags = [...new Set([...options.tags, ...splitTags(cells.tags, options)])];
  return { kind, front, back, why, tryAtWork, tags, concept: concept || null, ownId: ownId || null };
}

const hasGap = /\{\{c\d/;

/** Cairn puts spaces between tags; other programs also put commas. */
const splitTags = (cell: string, { origin }: MapOptions): string[] =>
  cell === '' ? [] : cell.split(origin === 'cairn' ? ' ' : /[\s,;]+/).filter((tag) => tag !== '');
