import { readFileSync } from 'node:fs';
import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import { findKind } from '../core/kinds.ts';
import { parseBundle } from '../core/ledger/bundle/parseBundle.ts';
import { verifyBundle } from '../core/ledger/bundle/verifyBundle.ts';
import { type Command, exitCodes, fail, misuse, tell } from './base/command.ts';
import { sayReport } from './ledger/report.ts';

/** `cairn verify`. It needs no data: all it goes by is in the file. */
export const verify: Command = {
  summary: 'Check a bundle that somebody sent you, without their Cairn and without a network',
  usage: 'cairn verify FILE [--receipt FILE] [--json]',
  options: { receipt: { type: 'string' } },
  async run({ words, values }) {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) return misuse(verify, 'Name one file to check.');
    const text = readText(path);
    if (isRefusal(text)) return fail(exitCodes.refused, text.message);
    const receipt = typeof values['receipt'] === 'string' ? readText(values['receipt']) : undefined;
    if (isRefusal(receipt)) return fail(exitCodes.refused, receipt.message);
    const bundle = parseBundle(text);
    if (isRefusal(bundle)) return fail(exitCodes.found, bundle.message);
    const report = verifyBundle(bundle, receipt);
    tell(values.json === true ? JSON.stringify(report) : sayReport({ bundle, report, findKind }).join('\n'));
    return report.verdict === 'broken' ? exitCodes.found : exitCodes.done;
  },
};

function readText(path: string): string | Refusal<'no-file'> {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return refuse('no-file', `${path} cannot be read. Check its name, and that you may read it.`);
  }
}
