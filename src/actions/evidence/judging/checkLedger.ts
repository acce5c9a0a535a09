import { groupByRule, type Group } from '../../../core/evidence/judging/grouping.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import { formatSarif } from '../../../formats/evidence/findings/sarif.ts';
import type { Context } from '../../base/context.ts';
import { type Judged, judgeLedger } from './judgeLedger.ts';
import { showFinding, showRule } from './shown.ts';

/** What a pipeline asks of a ledger: every finding, by rule; whether a gate is open; and the same for other programs. */
export type Checked = {
  readonly records: number;
  /** Whether there are no more of them. */
  readonly whole: boolean;
  readonly groups: readonly Group[];
  /** How many findings somebody disagrees with. */
  readonly apart: number;
  readonly isGateOpen: boolean;
  readonly json: () => string;
  readonly sarif: () => string;
};

/** Checks the whole ledger, for whoever asks outside of the app. */
export async function checkLedger(context: Context): Promise<Checked> {
  return checkedOf(await judgeLedger(context));
}

type Found = Pick<Judged, 'judged' | 'whole' | 'open' | 'apart'>;

/** The same of what was found already; `beside` is told with it to other programs. */
export function checkedOf({ judged, whole, open, apart }: Found, beside = {}): Checked {
  const groups = groupByRule(open, rules);
  const disputed = apart.flatMap(({ disagreement, findings }) =>
    findings.map((finding) => ({ finding, because: disagreement.because })),
  );
  return {
    records: judged,
    whole,
    groups,
    apart: disputed.length,
    isGateOpen: open.some(({ weight }) => weight === 'gate'),
    json: () =>
      JSON.stringify({
        ...beside,
        records: judged,
        whole,
        groups: groups.map(({ rule, findings }) => ({ rule: showRule(rule), findings: findings.map(showFinding) })),
        setApart: disputed.map(({ finding, because }) => ({ rule: finding.rule, ...showFinding(finding), because })),
      }),
    sarif: () => formatSarif({ rules, open, apart: disputed }),
  };
}
