import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { copyBar as endpoint } from '../../../contract/evidence/bars.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Context } from '../../base/context.ts';
import { type BarText, listBars } from './heldBars.ts';
import { noBar } from './refusals.ts';

/** A bar as text under a name of one's own, to begin a ladder with. */
export async function copyBar(
  context: Context,
  { bar: key, texts }: ParsedRequestOf<typeof endpoint> & { readonly texts: readonly BarText[] },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-bar'>> {
  const { bars } = await listBars(context, texts);
  const held = bars.find((one) => one.key === key);
  if (held === undefined) return noBar();
  const { formatBar } = await import('../../../formats/evidence/bars/barFile.ts');
  const { id, name } = held.bar;
  return { text: formatBar({ ...held.bar, id: `own-${id}`, name: `${name} (our own)`, version: 1 }, 'yaml') };
}
