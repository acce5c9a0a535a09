import type { Day } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { Witnessed } from '../../ladder.ts';
import { bringUpTo, type Holdings, holdingsOf, targetsOf } from './holdings.ts';
import type { Around, Flaw, LedgerRule, RecordRule, Rule, Weight } from './rule.ts';
import { isSubject, type Said, type Subject } from './subjects.ts';
import { type ThresholdName, thresholds } from './thresholds.ts';

/** What a rule says: which rule, of which record and field, what is missing, and the one next step. */
export type Finding = {
  readonly rule: string;
  readonly weight: Weight;
  readonly concept: string;
  /** Null where it is about the ledger as a whole. */
  readonly record: Pick<Said, 'id' | 'kind' | 'title'> | null;
  readonly field: string | null;
  readonly message: string;
  readonly next: string;
};

/** Thresholds as a workspace has changed them. */
export type Limits = Readonly<Partial<Record<ThresholdName, number>>>;

/** What records are judged by. */
export type Measure = {
  readonly rules: readonly Rule[];
  readonly limits: Limits;
  readonly today: Day;
  readonly witnessed: (id: RecordId) => Witnessed;
};

/** What was found, and what each answer hung on, so that an edit asks again only where it could matter. */
export type Judgement = {
  readonly holdings: Holdings;
  readonly about: ReadonlyMap<RecordId, Answer>;
  readonly whole: ReadonlyMap<string, Answer>;
  /** The findings of each rule that finds something, in the order of the records' ids. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
};

type Answer = { readonly findings: readonly Finding[]; readonly reads: ReadonlySet<string> };

/** Judges records by rules. The same records get the same findings, in whatever order they come. */
export const judge = (records: readonly LedgerRecord[], measure: Measure): Judgement =>
  judgeHoldings(holdingsOf(records), measure);

function judgeHoldings(holdings: Holdings, measure: Measure): Judgement {
  const judged = rulesByKind(measure);
  const about = new Map<RecordId, Answer>();
  for (const { said } of holdings.byId.values()) about.set(said.id, judgeRecord(said, judged, { holdings, measure }));
  const whole = new Map(ledgerRules(measure).map((rule) => [rule.id, judgeWhole(rule, holdings, measure)]));
  const found = Map.groupBy([...whole.values(), ...about.values()].flatMap(findingsIn), ({ rule }) => rule);
  return { holdings, about, whole, found: new Map([...found].map(([rule, its]) => [rule, its.toSorted(byRecord)])) };
}

/** The same after these records changed: what does not hang on them is not asked again. */
export function judgeAgain(before: Judgement, changed: readonly LedgerRecord[], measure: Measure): Judgement {
  const holdings = bringUpTo(before.holdings, changed);
  const stirred = new Set(changed.flatMap((record) => tokensOf(record, [before.holdings, holdings])));
  const isStirred = ({ reads }: Answer): boolean => hasAny(reads, stirred);
  const asked = new Set(changed.map(({ id }) => id));
  for (const [id, answer] of before.about) if (isStirred(answer)) asked.add(id);
  const judged = rulesByKind(measure);
  const about = new Map(before.about);
  for (const id of asked) {
    const held = holdings.byId.get(id);
    if (held === undefined) about.delete(id);
    else about.set(id, judgeRecord(held.said, judged, { holdings, measure }));
  }
  const whole = new Map(
    ledgerRules(measure).map((rule) => {
      const answer = before.whole.get(rule.id);
      return [rule.id, answer === undefined || isStirred(answer) ? judgeWhole(rule, holdings, measure) : answer];
    }),
  );
  const answers = {
    old: [...asked].flatMap((id) => before.about.get(id) ?? []),
    fresh: [...asked].flatMap((id) => about.get(id) ?? []),
    whole,
  };
  return { holdings, about, whole, found: replaceFound(before, answers) };
}

function hasAny(reads: ReadonlySet<string>, stirred: ReadonlySet<string>): boolean {
  for (const token of reads) if (stirred.has(token)) return true;
  return false;
}

type Answers = {
  readonly old: readonly Answer[];
  readonly fresh: readonly Answer[];
  readonly whole: Judgement['whole'];
};

/** The findings of each rule, sorted again only where an answer is another one. */
function replaceFound({ found: before, whole: wholeBefore }: Judgement, { old, fresh, whole }: Answers) {
  const found = new Map(before);
  const put = (rule: string, its: readonly Finding[]): void => {
    if (its.length === 0) found.delete(rule);
    else found.set(rule, its.toSorted(byRecord));
  };
  for (const [rule, answer] of whole) if (wholeBefore.get(rule) !== answer) put(rule, answer.findings);
  const gone = new Set(old.flatMap(findingsIn));
  const come = Map.groupBy(fresh.flatMap(findingsIn), ({ rule }) => rule);
  for (const rule of new Set([...[...gone].map((finding) => finding.rule), ...come.keys()]))
    put(rule, [...(before.get(rule) ?? []).filter((finding) => !gone.has(finding)), ...(come.get(rule) ?? [])]);
  return found;
}

/**
 * What other thresholds find in a ledger that was judged by a measure, by some of its rules. A rule reads no threshold that
 * it does not name, so only those that name one that differs are asked anew.
 */
export function findingsBy(
  judgement: Judgement,
  measure: Measure,
  { rules, limits }: Pick<Measure, 'rules' | 'limits'>,
): readonly Finding[] {
  const limitIn = (own: Limits, name: ThresholdName): number => own[name] ?? thresholds[name].value;
  const differs = (rule: Rule): boolean =>
    (rule.limits ?? []).some((name) => limitIn(limits, name) !== limitIn(measure.limits, name));
  const anew = judgeHoldings(judgement.holdings, { ...measure, rules: rules.filter(differs), limits });
  return rules.flatMap((rule) => (differs(rule) ? anew : judgement).found.get(rule.id) ?? []);
}

/** Every finding, in the order of the rules and then of the records' ids. */
export const findingsOf = ({ found }: Judgement, { rules }: Pick<Measure, 'rules'>): readonly Finding[] =>
  rules.flatMap(({ id }) => found.get(id) ?? []);

const findingsIn = ({ findings }: Answer): readonly Finding[] => findings;

const byRecord = (one: Finding, other: Finding): number => compare(one.record?.id ?? '', other.record?.id ?? '');

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

const ledgerRules = ({ rules }: Measure): readonly LedgerRule[] =>
  rules.filter((rule): rule is LedgerRule => rule.about === 'ledger');

type RulesByKind = ReadonlyMap<string, readonly RecordRule[]>;

const rulesByKind = ({ rules }: Measure): RulesByKind =>
  Map.groupBy(
    rules.filter((rule): rule is RecordRule => rule.about !== 'ledger'),
    ({ about }) => about,
  );

type Judging = { readonly holdings: Holdings; readonly measure: Measure };

function judgeRecord(said: Said, rules: RulesByKind, { holdings, measure }: Judging): Answer {
  const reads = new Set<string>();
  const around = look(holdings, measure, reads);
  const findings = (rules.get(said.kind) ?? []).flatMap((rule) =>
    rule.judge(said, around).map((flaw) => findingOf(rule, flaw, said)),
  );
  return { findings, reads };
}

function judgeWhole(rule: LedgerRule, holdings: Holdings, measure: Measure): Answer {
  const reads = new Set<string>();
  const flaws = rule.judge(look(holdings, measure, reads));
  const findings = flaws.map(({ recordId, ...flaw }) =>
    findingOf(rule, flaw, recordId === undefined ? undefined : holdings.byId.get(recordId)?.said),
  );
  return { findings, reads };
}

const findingOf = ({ id, weight, concept }: Rule, { field, message, next }: Flaw, said?: Said): Finding => ({
  rule: id,
  weight,
  concept,
  record: said === undefined ? null : { id: said.id, kind: said.kind, title: said.title },
  field: field ?? null,
  message,
  next,
});

/** What a rule may ask, noting down what it asked for. */
export function look(holdings: Holdings, { limits, today, witnessed }: Measure, reads: Set<string>): Around {
  const find = (id: RecordId): Said | undefined => holdings.byId.get(id)?.said;
  const typed = <S extends Subject>(said: Said | undefined, kind: S): Said<S> | undefined =>
    said?.kind === kind ? (said as unknown as Said<S>) : undefined;
  return {
    today,
    limit: (name) => limits[name] ?? thresholds[name].value,
    all: <S extends Subject>(kind: S) => {
      reads.add(everyOf(kind));
      return (holdings.byKind.get(kind) ?? []) as unknown as readonly Said<S>[];
    },
    find: (kind, id) => {
      reads.add(id);
      return typed(find(id), kind);
    },
    linking: (kind, to, relation) => {
      reads.add(linksTo(to, kind));
      const pointers = (holdings.linking.get(to) ?? []).filter(
        (pointer) => pointer.kind === kind && (relation === undefined || pointer.relation === relation),
      );
      return [...new Set(pointers.map(({ from }) => from))].flatMap((from) => typed(find(from), kind) ?? []);
    },
    witnessed: (id) => {
      reads.add(id);
      return witnessed(id);
    },
  };
}

const everyOf = (kind: Subject): string => `every ${kind}`;
const linksTo = (id: RecordId, kind: Subject): string => `${kind} to ${id}`;

/** What may have asked for a record: by its id, by its kind, or as what links to another. */
function tokensOf({ id, kind }: LedgerRecord, holdings: readonly Holdings[]): readonly string[] {
  if (!isSubject(kind)) return [];
  const targets = new Set(holdings.flatMap((held) => targetsOf(held, id)));
  return [id, everyOf(kind), ...[...targets].map((to) => linksTo(to, kind))];
}
