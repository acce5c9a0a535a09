import { extname, resolve } from 'node:path';
import { once } from 'node:events';
import { exportLedger } from '../actions/ledger/exporting/exportLedger.ts';
import { exportDeck } from '../actions/study/imports/exportDeck.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { sensitivities } from '../core/ledger/fields/field.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse } from './base/command.ts';
import { checkOut, write } from './base/newFile.ts';
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

async function print(text: AsyncIterable<string>): Promise<void> {
  for await (const block of text) if (!process.stdout.write(block)) await once(process.stdout, 'drain');
}
