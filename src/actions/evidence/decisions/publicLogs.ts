import type { ListedDecision, ReadableLog, ReadDecision } from '../../../contract/evidence/publicLogs.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { SafeHtml } from '../../../core/base/prose.ts';
import { parseSlug } from '../../../core/base/slug.ts';
import { type PublishedDecision, searchDecisions } from '../../../core/evidence/decisions/decisionLog.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { toProseHtml } from '../../../formats/base/proseHtml.ts';
import { formatMadr } from '../../../formats/evidence/madr.ts';
import { findOpenLog, listPublishedDecisions, type OpenLog } from '../../../store/evidence/decisionLogs.ts';
import type { Visit } from '../../base/context.ts';

/** Published decision logs as anybody reads them, without an account. Each answer is undefined where there is no such log. */
export type PublicLogs = {
  readonly findLog: (slug: string, words: string) => Promise<ReadableLog | undefined>;
  readonly findDecision: (slug: string, id: string) => Promise<DecisionInLog | undefined>;
  /** The decisions of a log, the newest first, each as a Markdown Architectural Decision Record. */
  readonly listMadr: (slug: string) => Promise<readonly string[] | undefined>;
  readonly findMadr: (slug: string, id: string) => Promise<string | undefined>;
};

/** A decision, and the log that it is read in. */
export type DecisionInLog = { readonly log: ReadableLog; readonly decision: ReadDecision };

/** Opens the published decision logs of a store to anybody. */
export function openPublicLogs(visit: Visit): PublicLogs {
  return {
    async findLog(slug, words) {
      const found = await readLog(visit, slug);
      return found && tellLog(found, words);
    },
    async findDecision(slug, id) {
      const found = await readLog(visit, slug);
      const one = found?.decisions.find((published) => published.id === id);
      if (found === undefined || one === undefined) return undefined;
      return { log: tellLog(found, ''), decision: readDecision(one, found.decisions) };
    },
    async findMadr(slug, id) {
      const found = await readLog(visit, slug);
      const one = found?.decisions.find((published) => published.id === id);
      return one && madrOf(one);
    },
    listMadr: async (slug) => (await readLog(visit, slug))?.decisions.map(madrOf).toReversed(),
  };
}

type Found = { readonly log: OpenLog; readonly decisions: readonly PublishedDecision[] };

async function readLog({ store }: Visit, slug: string): Promise<Found | undefined> {
  const key = parseSlug(slug);
  const log = key === undefined ? undefined : await findOpenLog(store.db, key);
  return log && { log, decisions: await listPublishedDecisions(store.db, log) };
}

const tellLog = ({ log, decisions }: Found, words: string): ReadableLog => ({
  slug: log.slug,
  title: log.title,
  description: log.description,
  visibility: log.visibility,
  publishedAt: log.publishedAt,
  size: decisions.length,
  decisions: searchDecisions(decisions, words).map(lister(decisions)),
});

/** Tells of decisions of one log; which of them took whose place is looked up once. */
function lister(all: readonly PublishedDecision[]): (one: PublishedDecision) => ListedDecision {
  const successors = new Map(
    all
      .toReversed()
      .flatMap((one) => (valuesOf(decision, one.fields).supersedes ?? []).map((id) => [id, one] as const)),
  );
  return (one) => listDecision(one, successors.get(one.id));
}

function listDecision(
  { id, number, title, fields, reopenings }: PublishedDecision,
  successor: PublishedDecision | undefined,
): ListedDecision {
  const { status = 'proposed', decidedOn, outcome } = valuesOf(decision, fields);
  return {
    id,
    number,
    title,
    status: decision.fields.status.options[status],
    decidedOn: decidedOn ?? null,
    outcome: outcome ?? null,
    reopenings,
    supersededBy: placeOf(successor),
  };
}

const placeOf = (one: PublishedDecision | undefined) => (one === undefined ? null : { id: one.id, number: one.number });

function readDecision(one: PublishedDecision, all: readonly PublishedDecision[]): ReadDecision {
  const values = valuesOf(decision, one.fields);
  const nameOf = (id: RecordId | undefined): string => (id === undefined ? undefined : one.names[id]) ?? 'Somebody';
  return {
    ...lister(all)(one),
    context: set(values.context),
    drivers: set(values.drivers),
    because: set(values.because),
    consequences: set(values.consequences),
    options: (values.options ?? []).map((row) => ({
      option: row.option ?? '',
      for: set(row.for),
      against: set(row.against),
    })),
    deciders: (values.deciders ?? []).map(nameOf),
    dissent: (values.dissent ?? []).map(({ who, what }) => ({ who: nameOf(who?.[0]), what: set(what) })),
    reviewOn: values.reviewOn ?? null,
    supersedes: placeOf(all.find(({ id }) => values.supersedes?.includes(id) === true)),
  };
}

const set = (text = ''): SafeHtml => toProseHtml(text, 3);

const madrOf = ({ fields, names }: PublishedDecision): string =>
  formatMadr({ record: { fields }, nameOf: (named) => names[named] });
