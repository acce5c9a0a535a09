import { text } from 'node:stream/consumers';
import { parseDay } from '../core/base/day.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { findKind, writtenKinds } from '../core/kinds.ts';
import { withArticle } from '../core/ledger/fields/read.ts';
import type { Kind } from '../core/ledger/kind.ts';
import { type Call, type Command, type ExitCode, exitCodes, fail, misuse, tell } from './base/command.ts';
import { findPlace } from './base/place.ts';
import { sayNear } from './base/words/near.ts';
import { printable } from './base/words/printable.ts';
import { openKeeper } from './evidence/keeper.ts';

/** `cairn log`. */
export const log: Command = {
  summary: 'Keep one line as a draft of evidence, also while Cairn runs; several lines from a pipe',
  usage: 'cairn log "LINE" [--kind impact] [--on YYYY-MM-DD] [--data DIR] [--json]',
  options: { kind: { type: 'string', default: 'impact' }, on: { type: 'string' } },
  async run(call) {
    const { kind: named, on } = call.values;
    const kind = findKind(String(named));
    if (kind === undefined || kind.sealed !== undefined) return misuse(log, kind?.sealed ?? sayUnknown(String(named)));
    const wrong = typeof on === 'string' ? findFault(kind, on) : undefined;
    if (wrong !== undefined) return misuse(log, wrong);
    const lines = await readLines(call);
    if (lines.length === 0) return misuse(log, 'Write one line, in quotes, or pipe several in.');
    return keep(call, { kind, lines, on: typeof on === 'string' ? on : undefined });
  },
};

function findFault(kind: Kind, on: string): string | undefined {
  if (parseDay(on) === undefined) return `--on takes a date like 2026-03-31, not "${printable(on)}".`;
  return kind.day === null ? `--on says nothing of ${withArticle(kind.one)}. Leave it out.` : undefined;
}

const sayUnknown = (named: string): string => {
  const names = writtenKinds.map(({ name }) => name);
  return `There is no kind "${printable(named)}".${sayNear(named, names)} There are: ${names.join(', ')}.`;
};

/** The words are one line; without any, each line that is piped in is one. */
async function readLines({ words }: Call): Promise<readonly string[]> {
  if (words.length > 0) return [words.join(' ')];
  if (process.stdin.isTTY) return [];
  return (await text(process.stdin)).split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

type Wanted = { readonly kind: Kind; readonly lines: readonly string[]; readonly on: string | undefined };

async function keep(call: Call, { kind, lines, on }: Wanted): Promise<ExitCode> {
  const keeper = await openKeeper(findPlace(call.values.data));
  if (isRefusal(keeper)) return fail(exitCodes.refused, keeper.message);
  try {
    for (const line of lines) {
      const kept = await keeper.keep({ kind, text: line, on });
      if (isRefusal(kept)) return fail(exitCodes.refused, `${printable(line)}\n${kept.message}`);
      const { id, title } = kept;
      tell(
        call.values.json === true ? JSON.stringify({ recordId: id, title }) : `Kept as a draft: ${printable(title)}`,
      );
    }
    return exitCodes.done;
  } finally {
    await keeper.close();
  }
}
