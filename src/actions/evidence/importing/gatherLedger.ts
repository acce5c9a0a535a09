import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { BadLine, Candidate, Gathered } from '../../../core/evidence/candidate.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { findKind } from '../../../core/kinds.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import { parseJson } from '../../../formats/ledger/json.ts';
import { parseMarkdown } from '../../../formats/ledger/markdown.ts';
import { mostCharacters } from '../../ledger/check.ts';

/** Whether a text is what a ledger was exported as, in JSON or in Markdown. */
export const isLedger = (text: string): boolean =>
  isJson(text) || /^(?:---|```yaml)\r?\ncairn:\r?\n {2}kind: /m.test(text);

/** What an exported ledger holds: its records as they stood, each by its place in the file. */
export async function gatherLedger(text: string): Promise<Gathered | Refusal> {
  const written = await (isJson(text) ? parseJson : parseMarkdown)(text, findKind);
  if (isRefusal(written)) return written;
  const candidates: Candidate[] = [];
  const bad: BadLine[] = [];
  for (const [place, { id, kind, standing, fields }] of written.entries()) {
    const line = place + 1;
    const complaint = complainOf(findKind(kind), fields);
    if (complaint !== undefined) bad.push({ line, message: `Record ${line}: ${complaint}` });
    else if (standing !== 'removed') candidates.push({ line, kind, fields, was: { id, standing } });
  }
  return { candidates, bad, passedOver: written.length - candidates.length - bad.length };
}

const isJson = (text: string): boolean => /^\ufeff?\s*\{/.test(text);

function complainOf(kind: Kind | undefined, fields: Fields): string | undefined {
  if (kind?.name === testimonial.name)
    return 'a testimonial stays where its witness signed it. Send it with its proof, or ask for a new one.';
  if (kind?.sealed !== undefined) return `a ${kind.one} does not come in from a file. ${kind.sealed}`;
  if (kind === undefined || titleOf(kind, fields) === '') return 'it has no title. Write one line for it.';
  return JSON.stringify(fields).length > mostCharacters ? 'it is too long for a record. Shorten it.' : undefined;
}
