import type { RecordId } from '../../base/id.ts';
import { type Finding, findingsBy, type Judgement, type Limits, type Measure } from '../rules/base/judge.ts';
import type { Weight } from '../rules/base/rule.ts';
import type { Said, Subject } from '../rules/base/subjects.ts';
import { thresholds } from '../rules/base/thresholds.ts';
import { findRule } from '../rules/rules.ts';
import { type Bar, barRules, type Dimension, itemsWanted } from './bar.ts';
import { crossedAt } from './contradictions.ts';

/** What was found in a ledger, by which thresholds, and the complete records of each kind in it. */
export type Found = {
  readonly findings: readonly Finding[];
  readonly limits: Limits;
  readonly all: (kind: Subject) => readonly Pick<Said, 'id'>[];
};

/** What the rules and thresholds of a bar find in a ledger that was judged by a measure: its own thresholds come first. */
export function foundAt(bar: Bar, judgement: Judgement, measure: Measure): Found {
  const limits = { ...measure.limits, ...bar.limits };
  return {
    findings: findingsBy(judgement, measure, { rules: barRules(bar), limits }),
    limits,
    all: (kind) => judgement.holdings.byKind.get(kind) ?? [],
  };
}

/**
 * How a dimension stands. `holds`: enough records show it, and nothing of the whole speaks against it. `missing`: something
 * does. `silent`: there are too few records to say. `people`: no rule counts in it, so only people can judge.
 */
export const standings = ['holds', 'missing', 'silent', 'people'] as const;

/** One of them. */
export type Standing = (typeof standings)[number];

/** A rule that does not hold in a dimension, and how many records it finds something about; 1 for the ledger as a whole. */
export type Missing = { readonly rule: string; readonly weight: Weight; readonly count: number };

/** How one dimension of a bar stands: which items show it of how many wanted, and which rules stand against it. */
export type DimensionStanding = Pick<Dimension, 'id' | 'name'> & {
  readonly standing: Standing;
  readonly items: { readonly found: number; readonly wanted: number };
  readonly shownBy: readonly RecordId[];
  readonly missing: readonly Missing[];
};

/** How a ledger stands before one bar. Two bars are never added up. */
export type Readiness = Pick<Bar, 'id' | 'version'> & {
  readonly dimensions: readonly DimensionStanding[];
  /** How many rules of each weight are missing; hints stand in nobody's way. */
  readonly open: Readonly<Record<Weight, number>>;
  /** Its thresholds and those of the workspace that leave nothing between them, as sentences. */
  readonly crossed: readonly string[];
  readonly words: string;
};

/** How a ledger stands before a bar, dimension by dimension. The same findings get the same answer. */
export function readinessOf(found: Found, bar: Bar): Readiness {
  const impacts = { found: found.all('impact').length, wanted: impactsWanted(found) };
  const isEarly = impacts.found < impacts.wanted;
  const flaws = Map.groupBy(found.findings, ({ rule }) => rule);
  const dimensions = bar.dimensions.map((dimension) => {
    const stands = standingOf(dimension, { found, flaws, wanted: itemsWanted(bar, dimension) });
    return isEarly && stands.standing !== 'people' ? { ...stands, standing: 'silent' as const, missing: [] } : stands;
  });
  const missing = new Map(dimensions.flatMap((one) => one.missing.map(({ rule, weight }) => [rule, weight] as const)));
  const count = (weight: Weight): number => [...missing.values()].filter((one) => one === weight).length;
  const open = { gate: count('gate'), gap: count('gap'), hint: count('hint') };
  const words = isEarly
    ? `Too little is recorded to judge: ${impacts.found} of ${impacts.wanted} impacts.`
    : wordsOf(open, dimensions);
  return { id: bar.id, version: bar.version, dimensions, open, crossed: crossedAt(bar, found.limits), words };
}

/** Whether nothing that a bar counts is missing. What people alone can judge is left to them. */
export const isMet = ({ dimensions }: Readiness): boolean =>
  dimensions.every(({ standing }) => standing === 'holds' || standing === 'people');

/** The findings of the rules that stand against a bar. */
export function findingsAgainst({ dimensions }: Readiness, findings: readonly Finding[]): readonly Finding[] {
  const rules = new Set(dimensions.flatMap(({ missing }) => missing.map(({ rule }) => rule)));
  return findings.filter(({ rule }) => rules.has(rule));
}

const impactsWanted = ({ limits }: Found): number => limits['impacts-judged'] ?? thresholds['impacts-judged'].value;

type Asked = {
  readonly found: Found;
  readonly flaws: ReadonlyMap<string, readonly Finding[]>;
  readonly wanted: number;
};

function standingOf({ id, name, kinds, rules }: Dimension, { found, flaws, wanted }: Asked): DimensionStanding {
  if (rules.length === 0)
    return { id, name, standing: 'people', items: { found: 0, wanted }, shownBy: [], missing: [] };
  const broken = rules.flatMap((rule) => missingOf(rule, flaws.get(rule) ?? []));
  const flawed = new Set(rules.flatMap((rule) => flawedBy(flaws.get(rule) ?? [])));
  const all = kinds.flatMap((kind) => found.all(kind));
  const shownBy = all.flatMap((record) => (flawed.has(record.id) ? [] : record.id));
  const items = { found: shownBy.length, wanted };
  if (all.length < wanted) return { id, name, standing: 'silent', items, shownBy, missing: [] };
  // Where enough records are sound, what is amiss with others stands in nobody's way.
  const missing = broken.filter(({ rule }) => shownBy.length < wanted || findRule(rule)?.about === 'ledger');
  const holds = missing.every(({ weight }) => weight === 'hint');
  return { id, name, standing: holds ? 'holds' : 'missing', items, shownBy, missing };
}

const missingOf = (rule: string, findings: readonly Finding[]): readonly Missing[] =>
  findings.slice(0, 1).map(({ weight }) => ({ rule, weight, count: findings.length }));

/** The records that a finding keeps from counting. */
const flawedBy = (findings: readonly Finding[]): readonly RecordId[] =>
  findings.flatMap(({ record, weight }) => (record === null || weight === 'hint' ? [] : record.id));

function wordsOf({ gate, gap }: Readiness['open'], dimensions: readonly DimensionStanding[]): string {
  const owed = [numbered(gate, 'gate'), numbered(gap, 'gap')].flatMap((words) => words ?? []);
  const silent = dimensions.filter(({ standing }) => standing === 'silent').length;
  const people = dimensions.filter(({ standing }) => standing === 'people').length;
  const thin = silent === 0 ? [] : [`too little is recorded for ${silent} of ${dimensions.length} dimensions`];
  const missing = [...(owed.length === 0 ? [] : [owed.join(' and ')]), ...thin];
  const left =
    people === 0 ? '' : ` ${numbered(people, 'dimension') ?? ''} ${people === 1 ? 'is' : 'are'} for people to judge.`;
  if (missing.length > 0) return `Not yet: ${missing.join('; ')}.${left}`;
  return people === dimensions.length ? left.trim() : `Nothing that it counts is missing.${left}`;
}

const numbered = (count: number, noun: string): string | undefined =>
  count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
