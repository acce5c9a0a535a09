import type { Context } from '../actions/base/context.ts';
import { listDecks } from '../actions/study/decks/listDecks.ts';
import type { Source } from '../actions/study/imports/csvSource.ts';
import { importCsv, type ImportOutcome } from '../actions/study/imports/importCsv.ts';
import { previewImport } from '../actions/study/imports/previewImport.ts';
import type { ImportOrder, ImportPreview } from '../contract/study/imports.ts';
import { longestDeckName } from '../core/study/deck.ts';
import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell } from './base/command.ts';
import { writing } from './base/opening.ts';
import { chooseDeck } from './study/deck.ts';
import { openFileSource, readWanted, type Wanted } from './study/importOptions.ts';
import { openProgress } from './study/importProgress.ts';
import { sayOutcome, sayReading } from './study/importReport.ts';

type Preview = Omit<ImportPreview, 'importId'>;

/** Named so because `import` is a word of the language. */
export const importCommand: Command = {
  summary: 'Bring in cards from a CSV or text file, all of it or nothing',
  usage: [
    'cairn import FILE [--deck NAME] [--separator comma|semicolon|tab|pipe|colon|space]',
    '  [--encoding utf-8|utf-16le|utf-16be|windows-1252] [--header|--no-header] [--map front,back,tags,…]',
    '  [--duplicates skip|update|keep-both] [--match front|front-and-back|own-id] [--strict] [--data DIR] [--json]',
  ].join('\n'),
  options: {
    deck: { type: 'string' },
    separator: { type: 'string' },
    encoding: { type: 'string' },
    header: { type: 'boolean', default: false },
    'no-header': { type: 'boolean', default: false },
    map: { type: 'string' },
    duplicates: { type: 'string' },
    match: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
  async run(call) {
    const [path, ...more] = call.words;
    if (path === undefined || more.length > 0) return misuse(importCommand, 'Name one file to import.');
    const wanted = readWanted(call);
    if (isRefusal(wanted)) return fail(exitCodes.usage, wanted.message);
    const source = await openFileSource(path);
    if (isRefusal(source)) return fail(exitCodes.refused, source.message);
    const preview = await look(source, wanted);
    if (isRefusal(preview)) return fail(exitCodes.refused, preview.message);
    if (call.values.json !== true) sayReading(preview).forEach(tell);
    return writing(call, (context) => run({ call, context, source, preview, wanted }));
  },
};

/** How the file reads, with the columns as they were mapped by hand; those not named are left out. */
async function look(source: Source, { reading, mapping }: Wanted): Promise<Preview | Refusal> {
  const preview = await previewImport(source, reading);
  if (isRefusal(preview) || mapping === undefined) return preview;
  const { columns } = preview;
  if (mapping.length <= columns.length) {
    return {
      ...preview,
      reading: { ...preview.reading, mapping: columns.map((_, place) => mapping[place] ?? 'ignore') },
    };
  }
  const rest = `${source.fileName} has ${columns.length}. Name at most that many, or give the right --separator.`;
  return refuse('bad option', `--map names ${mapping.length} columns; ${rest}`);
}

type Run = {
  readonly call: Call;
  readonly context: Context;
  readonly source: Source;
  readonly preview: Preview;
  readonly wanted: Wanted;
};

async function run({ call, context, source, preview, wanted }: Run): Promise<ExitCode> {
  const deck = await chooseTarget(context, wanted.deckName ?? preview.suggestedDeckName);
  if (isRefusal(deck)) return fail(exitCodes.refused, deck.message);
  const duplicates = {
    by: wanted.by ?? (preview.reading.mapping.includes('ownId') ? 'ownId' : 'front'),
    then: wanted.then,
  } as const;
  const order = { reading: preview.reading, deck, duplicates, badRows: wanted.badRows } as const;
  const outcome = await stoppable(context, source, order);
  if (outcome === 'stopped') return fail(exitCodes.refused, 'Stopped. Nothing was imported.');
  if (isRefusal(outcome)) return fail(exitCodes.refused, outcome.message);
  if (call.values.json === true)
    tell(JSON.stringify({ outcome: outcome.kind, reading: preview.reading, ...outcome.report }));
  else sayOutcome(outcome).forEach(tell);
  return outcome.kind === 'done' ? exitCodes.done : exitCodes.found;
}

/** The deck of that name, or a new one. */
async function chooseTarget(context: Context, name: string): Promise<ImportOrder['deck'] | Refusal> {
  const deck = await chooseDeck(context, name);
  if (!isRefusal(deck)) return { kind: 'existing', deckId: deck.id };
  const isKnown = (await listDecks(context)).decks.some((other) => other.name === name);
  if (isKnown) return deck;
  if (name.length <= longestDeckName) return { kind: 'new', name };
  return refuse(
    'bad option',
    `A deck's name has at most ${longestDeckName} characters. Give a shorter one with --deck.`,
  );
}

/** Ctrl+C takes back everything that was read so far. */
async function stoppable(
  context: Context,
  source: Source,
  order: Omit<ImportOrder, 'importId'>,
): Promise<ImportOutcome | Refusal | 'stopped'> {
  const stop = new AbortController();
  const halt = (): void => stop.abort();
  process.once('SIGINT', halt);
  process.once('SIGTERM', halt);
  const progress = openProgress(source);
  try {
    return await importCsv(context, { source: progress.source, order, onProgress: progress.tell, signal: stop.signal });
  } catch (error) {
    if (stop.signal.aborted) return 'stopped';
    throw error;
  } finally {
    progress.close();
    process.off('SIGINT', halt);
    process.off('SIGTERM', halt);
  }
}
