import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { once } from 'node:events';
import { explainTrouble } from '../actions/base/explainTrouble.ts';
import { exportLedger } from '../actions/ledger/exporting/exportLedger.ts';
import { exportDeck } from '../actions/study/imports/exportDeck.ts';
import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import { sensitivities } from '../core/ledger/fields/field.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tellApart } from './base/command.ts';
import { reading } from './base/opening.ts';
import { printable } from './base/words/printable.ts';
import { chooseDeck, nameOneDeck } from './study/deck.ts';

/** Named so because `export` is a word of the language. */
export const exportCommand: Command = {
  summary: 'Write a deck as CSV, which "cairn import" reads back, or the ledger as JSON or Markdown',
  usage:
    'cairn export DECK [--out FILE] [--data DIR], or cairn export --ledger FILE.json|FILE.md [--audience open|internal|personal]',
  options: { out: { type: 'string' }, ledger: { type: 'string' }, audience: { type: 'string' } },
  async run(call) {
    const [written, ...more] = call.words;
    if (call.values['ledger'] !== undefined) return writeLedger(call, String(call.values['ledger']));
    if (written === undefined || more.length > 0) return misuse(exportCommand, nameOneDeck);
    const out = call.values['out'];
    const wrong = typeof out === 'string' ? checkOut(resolve(out)) : undefined;
    if (wrong !== undefined) return fail(exitCodes.refused, wrong.message);
    return reading(call, async (context) => {
      const deck = await chooseDeck(context, written);
      if (isRefusal(deck)) return fail(exitCodes.refused, deck.message);
      const exported = await exportDeck(context, { deckId: deck.id });
      if (isRefusal(exported)) return fail(exitCodes.refused, exported.message);
      if (typeof out === 'string') return write(resolve(out), `"${printable(deck.name)}"`, exported.text);
      await print(exported.text);
      return exitCodes.done;
    });
  },
};

async function writeLedger(call: Call, named: string): Promise<ExitCode> {
  const file = resolve(named);
  const format = formats[extname(file).toLowerCase()];
  const asked = call.values['audience'] ?? 'internal';
  const audience = sensitivities.find((known) => known === asked);
  if (call.words.length > 0) return misuse(exportCommand, 'Name a deck or the ledger, not both.');
  if (format === undefined) return misuse(exportCommand, 'Name a file that ends in .json or .md.');
  if (audience === undefined) return misuse(exportCommand, `--audience is one of ${sensitivities.join(', ')}.`);
  const wrong = checkOut(file);
  if (wrong !== undefined) return fail(exitCodes.refused, wrong.message);
  return reading(call, async (context) => {
    const exported = await exportLedger(context, { format, audience });
    return isRefusal(exported) ? fail(exitCodes.refused, exported.message) : write(file, 'the ledger', exported.text);
  });
}

const formats: Readonly<Record<string, 'json' | 'markdown'>> = { '.json': 'json', '.md': 'markdown' };

/** What goes wrong here is about the new file, not about the data. */
async function write(file: string, name: string, text: AsyncIterable<string>): Promise<ExitCode> {
  try {
    await writeWhole(file, text);
    tellApart(`Wrote ${name} to ${file}.`);
    return exitCodes.done;
  } catch (error) {
    const trouble = explainTrouble({ kind: 'file', path: file }, error);
    if (trouble === undefined) throw error;
    return fail(exitCodes.refused, trouble);
  }
}

function checkOut(file: string): Refusal<'exists' | 'no folder'> | undefined {
  if (existsSync(file)) return refuse('exists', `${file} is there already. Name another file, or remove it first.`);
  if (existsSync(dirname(file))) return undefined;
  return refuse('no folder', `There is no folder ${dirname(file)}. Make it, or name another one.`);
}

async function print(text: AsyncIterable<string>): Promise<void> {
  for await (const block of text) if (!process.stdout.write(block)) await once(process.stdout, 'drain');
}

/** The file has its name only once all of it is on the disk. */
async function writeWhole(file: string, text: AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  try {
    await writeAll(handle, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const block of text) await handle.writeFile(block);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
