import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReadiness as endpoint } from '../../../contract/evidence/bars.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { aimedLevel, type Dimension } from '../../../core/evidence/bars/bar.ts';
import type { DimensionStanding } from '../../../core/evidence/bars/readiness.ts';
import { isThreshold } from '../../../core/evidence/judging/limits.ts';
import { type ThresholdName, thresholds } from '../../../core/evidence/rules/base/thresholds.ts';
import { findRule } from '../../../core/evidence/rules/rules.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { showFinding, showRule } from '../judging/shown.ts';
import type { BarText } from './heldBars.ts';
import { type ByBar, readBarred } from './judgeByBars.ts';

type Shown = ResponseOf<typeof endpoint>;
type ById = ReadonlyMap<RecordId, LedgerRecord>;

/** Of each dimension so many records that show it, and of each rule so many findings. */
const most = { shownBy: 5, findings: 3 };

/** How the ledger stands before each bar. They are never added up. */
export async function listReadiness(context: Context, texts: readonly BarText[]): Promise<Shown> {
  const { records, judged, whole, bars, broken, aimed, judgeBy } = await readBarred(context, texts);
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    records: judged,
    whole,
    aimed: aimed?.key ?? '',
    bars: bars.map((held) => showBar(judgeBy(held), byId)),
    broken: [...broken],
  };
}

/** How records stand before a bar, as a screen shows it. */
export function showBar({ key, recordId, bar, readiness, open, apart }: ByBar, byId: ById): Shown['bars'][number] {
  const { name = bar.aims, expects = '' } = aimedLevel(bar) ?? {};
  const { words, open: counts, crossed, dimensions } = readiness;
  return {
    key,
    recordId,
    name: bar.name,
    version: bar.version,
    about: bar.about,
    aims: { name, expects },
    thresholds: Object.entries(bar.limits).flatMap(([threshold, value]) =>
      isThreshold(threshold) ? { name: threshold, ...wordsOf(threshold), value } : [],
    ),
    words,
    crossed: [...crossed],
    open: counts,
    apart: apart.reduce((sum, { findings }) => sum + findings.length, 0),
    dimensions: bar.dimensions.flatMap((dimension, at) => {
      const stands = dimensions[at];
      const says = dimension.anchors.find(({ level }) => level === bar.aims)?.says ?? '';
      return stands === undefined ? [] : { ...showDimension(dimension, stands, { open, byId }), says };
    }),
  };
}

const wordsOf = (name: ThresholdName) => ({ label: thresholds[name].label, unit: thresholds[name].unit });

function showDimension(
  { id, name, expects, kinds, rules }: Dimension,
  { standing, items, shownBy, missing }: DimensionStanding,
  { open, byId }: Pick<ByBar, 'open'> & { readonly byId: ById },
): Omit<Shown['bars'][number]['dimensions'][number], 'says'> {
  const found = new Set(open.map(({ rule }) => rule));
  const isSaid = standing === 'holds' || standing === 'missing';
  return {
    id,
    name,
    expects,
    kinds: [...kinds],
    standing,
    items,
    shownBy: shownBy.slice(0, most.shownBy).map((record) => ({ id: record, title: byId.get(record)?.title ?? '' })),
    holds: isSaid ? rules.flatMap((rule) => (found.has(rule) ? [] : showById(rule))) : [],
    missing: missing.flatMap(({ rule, count }) =>
      showById(rule).map((shown) => ({
        rule: shown,
        count,
        findings: open
          .filter((finding) => finding.rule === rule)
          .slice(0, most.findings)
          .map(showFinding),
      })),
    ),
  };
}

function showById(id: string): ReturnType<typeof showRule>[] {
  const rule = findRule(id);
  return rule === undefined ? [] : [showRule(rule)];
}
