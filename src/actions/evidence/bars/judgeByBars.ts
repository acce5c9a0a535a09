import { barAimedAt } from '../../../core/evidence/bars/aimedAt.ts';
import { holdAgainst, type JudgedAt } from '../../../core/evidence/bars/judgeAt.ts';
import { profile } from '../../../core/evidence/kinds/people/profile.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { judgeLedger } from '../judging/judgeLedger.ts';
import { type BarText, type BrokenBar, type HeldBar, holdBars } from './heldBars.ts';

/** How a ledger stands before one bar. */
export type ByBar = HeldBar & JudgedAt;

/** A ledger, and how to judge it by one of its bars. */
export type Barred = {
  readonly records: readonly LedgerRecord[];
  /** How many of them rules read. */
  readonly judged: number;
  readonly whole: boolean;
  readonly bars: readonly HeldBar[];
  readonly broken: readonly BrokenBar[];
  /** The bar that whoever keeps the ledger aims at. */
  readonly aimed: HeldBar | undefined;
  readonly judgeBy: (held: HeldBar) => ByBar;
};

/** Reads the ledger of a workspace with its bars. Each bar judges it by its own thresholds before those of the workspace. */
export async function readBarred(context: Context, texts: readonly BarText[]): Promise<Barred> {
  const ledger = await judgeLedger(context);
  const { records, judged, whole } = ledger;
  const { bars, broken } = await holdBars(records, texts);
  const aim = records.find(({ kind }) => kind === profile.name);
  const named = bars.map((held) => ({ ...held.bar, held }));
  return {
    records,
    judged,
    whole,
    bars,
    broken,
    aimed: barAimedAt(named, aim === undefined ? '' : (valuesOf(profile, aim.fields).aim ?? ''))?.held,
    judgeBy: (held) => ({ ...held, ...holdAgainst(held.bar, ledger) }),
  };
}
