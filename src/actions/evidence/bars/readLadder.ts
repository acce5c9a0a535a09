import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { readLadder as endpoint } from '../../../contract/evidence/bars.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { aimedLevel, type Bar, editedBar, itemsWanted } from '../../../core/evidence/bars/bar.ts';
import type { Context } from '../../base/context.ts';
import { type BarText, type HeldBar, listBars, typedName } from './heldBars.ts';

type Shown = ResponseOf<typeof endpoint>;

/** What a ladder says, and as what text it is to be kept; or what to correct. */
export async function readLadder(
  context: Context,
  {
    text,
    name = typedName,
    recordId,
    texts,
  }: ParsedRequestOf<typeof endpoint> & { readonly texts: readonly BarText[] },
): Promise<Shown> {
  const { parseBar, rewriteBar } = await import('../../../formats/evidence/bars/barFile.ts');
  const bar = parseBar(text, name);
  if (isRefusal(bar)) return complain(bar.message);
  const { bars } = await listBars(context, texts);
  const taken = complainOfId(bar, bars, recordId);
  if (taken !== undefined) return complain(taken);
  const before = bars.find((one) => one.recordId !== null && one.recordId === recordId);
  const edited = before === undefined ? bar : editedBar(before.bar, bar);
  return {
    complaint: null,
    read: {
      name: edited.name,
      version: edited.version,
      aims: aimedLevel(edited)?.name ?? edited.aims,
      dimensions: edited.dimensions.map((dimension) => ({
        name: dimension.name,
        wanted: itemsWanted(edited, dimension),
        rules: dimension.rules.length,
      })),
      text: rewriteBar(edited, text, name),
    },
  };
}

const complain = (message: string): Shown => {
  const line = /\bline (\d+)\b/i.exec(message)?.[1];
  return { complaint: { line: line === undefined ? null : Number(line), message }, read: null };
};

/** An id means one bar alone: on the command line, and in what is handed over. */
function complainOfId({ id }: Bar, bars: readonly HeldBar[], recordId: RecordId | undefined): string | undefined {
  const other = bars.find(({ bar, recordId: its }) => bar.id === id && (its === null || its !== recordId));
  return other && `The id "${id}" belongs to “${other.bar.name}”. Give this ladder another one.`;
}
