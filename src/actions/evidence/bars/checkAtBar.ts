import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { type Readiness, findingsAgainst } from '../../../core/evidence/bars/readiness.ts';
import type { Context } from '../../base/context.ts';
import { type Checked, checkedOf } from '../judging/checkLedger.ts';
import type { BarText, HeldBar } from './heldBars.ts';
import { readBarred } from './judgeByBars.ts';

/** What a pipeline asks of a ledger at one bar: how it stands before it, and the findings that stand against it. */
export type CheckedAtBar = Checked & {
  readonly bar: Pick<Readiness, 'dimensions' | 'words'> & { readonly name: string };
};

/** Checks the ledger at a bar, by its id or its name. A gate is open where one of that bar is. */
export async function checkAtBar(
  context: Context,
  { bar: named, texts }: { readonly bar: string; readonly texts: readonly BarText[] },
): Promise<CheckedAtBar | Refusal<'no-bar'>> {
  const { bars, judged, judgeBy } = await readBarred(context, texts);
  const held = bars.find((one) => isCalled(one, named));
  if (held === undefined)
    return refuse('no-bar', `There is no bar "${named}". There are: ${bars.map(({ bar }) => bar.id).join(', ')}.`);
  const { bar, readiness, open, apart } = judgeBy(held);
  const { dimensions, words } = readiness;
  const told = { bar: bar.id, version: bar.version, words, dimensions };
  const checked = checkedOf({ judged, open: findingsAgainst(readiness, open), apart }, told);
  return { ...checked, bar: { name: bar.name, dimensions, words } };
}

const isCalled = ({ bar: { id, name } }: HeldBar, named: string): boolean =>
  [id, name.toLowerCase()].includes(named.toLowerCase());
