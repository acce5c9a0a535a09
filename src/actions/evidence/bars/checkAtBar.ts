import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findingsAgainst, isMet, type Readiness } from '../../../core/evidence/bars/readiness.ts';
import type { Context } from '../../base/context.ts';
import { type Checked, checkedOf } from '../judging/checkLedger.ts';
import type { BarText, HeldBar } from './heldBars.ts';
import { readBarred } from './judgeByBars.ts';

/** What a pipeline asks of a ledger at one bar: how it stands before it, and the findings that stand against it. */
export type CheckedAtBar = Checked & {
  readonly bar: Pick<Readiness, 'dimensions' | 'words' | 'crossed'> & {
    readonly name: string;
    /** Whether nothing that the bar counts is missing. */
    readonly isMet: boolean;
  };
};

/** Checks the ledger at a bar, by its id or its name. */
export async function checkAtBar(
  context: Context,
  { bar: named, texts }: { readonly bar: string; readonly texts: readonly BarText[] },
): Promise<CheckedAtBar | Refusal<'no-bar'>> {
  const { bars, judged, whole, judgeBy } = await readBarred(context, texts);
  const held = bars.find((one) => isCalled(one, named));
  if (held === undefined)
    return refuse('no-bar', `There is no bar "${named}". There are: ${bars.map(({ bar }) => bar.id).join(', ')}.`);
  const { bar, readiness, open, apart } = judgeBy(held);
  const { dimensions, crossed, words } = readiness;
  const told = { bar: bar.id, version: bar.version, isMet: isMet(readiness), words, crossed, dimensions };
  const checked = checkedOf({ judged, whole, open: findingsAgainst(readiness, open), apart }, told);
  return { ...checked, bar: { ...told, name: bar.name } };
}

const isCalled = ({ bar: { id, name } }: HeldBar, named: string): boolean =>
  [id, name.toLowerCase()].includes(named.toLowerCase());
