import type { ListedDecision, ReadableLog, ReadDecision } from '../../../contract/evidence/publicLogs.ts';
import { isId, type RecordId } from '../../../core/base/id.ts';
import type { SafeHtml } from '../../../core/base/prose.ts';
import { parseSlug } from '../../../core/base/slug.ts';
import { mostPublished, type PublishedDecision, wantedWords } from '../../../core/evidence/decisions/decisionLog.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { countMarks } from '../../../formats/base/marks.ts';
import { toLetters, toProseHtml } from '../../../formats/base/proseHtml.ts';
import { formatMadr } from '../../../formats/evidence/madr.ts';
import type { Db } from '../../../store/base/database.ts';
import {
  findOpenLog,
  listDecisionsById,
  type ListedDecision as Published,
  listPublishedDecisions,
  type OpenLog,
  pageDecisions,
} from '../../../store/evidence/decisionLogs.ts';
import type { Visit } from '../../base/context.ts';

/** A part of a log: the decisions that hold all the words, the newest first, so many after the first `offset`. */
export type Look = { readonly words: string; readonly offset: number; readonly limit: number };

/** Published decision logs as anybody reads them, without an account. Each answer is undefined where there is no such log. */
export type PublicLogs = {
  /** A part of it; all of it, unless that is said. */
  readonly findLog: (slug: string, look?: Partial<Look>) => Promise<ReadableLog | undefined>;
  readonly findDecision: (slug: string, id: string) => Promise<DecisionInLog | undefined>;
  /** The decisions of a log, the newest first, each as a Markdown Architectural Decision Record. */
  readonly listMadr: (slug: string) => Promise<readonly string[] | undefined>;
  readonly findMadr: (slug: string, id: string) => Promise<string | undefined>;
};

/** A decision, and the log that it is read in. */
export type DecisionInLog = { readonly log: OpenLog; readonly decision: ReadDecision };

/** Opens the published decision logs of a store to anybody. */
export function openPublicLogs(visit: Visit): PublicLogs {
  const { db } = visit.store;
  return {
    async findLog(slug, look = {}) {
      const log = await findAt(visit, slug);
      return log && tellLog(db, log, { words: '', offset: 0, limit: mostPublished, ...look });
    },
    async findDecision(slug, id) {
      const log = await findAt(visit, slug);
      const one = log && (await findIn(db, log, id));
      return log === undefined || one === undefined ? undefined : { log, decision: await readDecision(db, log, one) };
    },
    async findMadr(slug, id) {
      const log = await findAt(visit, slug);
      const one = log && (await findIn(db, log, id));
      return one && madrOf(one);
    },
    async listMadr(slug) {
      const log = await findAt(visit, slug);
      return log && (await listPublishedDecisions(db, log)).map(madrOf).toReversed();
    },
  };
}

async function findAt({ store }: Visit, slug: string): Promise<OpenLog | undefined> {
  const key = parseSlug(slug);
  return key === undefined ? undefined : findOpenLog(store.db, key);
}

async function findIn(db: Db, log: OpenLog, id: string): Promise<Published | undefined> {
  return isId<'record'>(id) ? (await listDecisionsById(db, log, [id]))[0] : undefined;
}

async function tellLog(db: Db, log: OpenLog, { words, offset, limit }: Look): Promise<ReadableLog> {
  const asked = { words: wantedWords(words), offset, limit };
  const { decisions, found } = await pageDecisions(db, log, asked);
  const size =
    asked.words.length === 0 ? found : (await pageDecisions(db, log, { words: [], offset: 0, limit: 0 })).found;
  const { slug, title, description, visibility, publishedAt } = log;
  return {
    slug,
    title,
    description,
    visibility,
    publishedAt,
    size,
    found,
    decisions: await listed(db, log, decisions),
  };
}

/** Tells of decisions of one log, each with the one that took its place. */
async function listed(db: Db, log: OpenLog, some: readonly Published[]): Promise<readonly ListedDecision[]> {
  const ids = [...new Set(some.flatMap(({ successorId }) => successorId ?? []))];
  const successors = new Map((await listDecisionsById(db, log, ids)).map((one) => [one.id, one]));
  return some.map((one) => listDecision(one, one.successorId === null ? undefined : successors.get(one.successorId)));
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

async function readDecision(db: Db, log: OpenLog, one: Published): Promise<ReadDecision> {
  const [shown] = await listed(db, log, [one]);
  if (shown === undefined) throw new Error('one decision was listed as none');
  const values = valuesOf(decision, one.fields);
  const [older] = await listDecisionsById(db, log, values.supersedes ?? []);
  const nameOf = (id: RecordId | undefined): string => (id === undefined ? undefined : one.names[id]) ?? 'Somebody';
  const set = openSetter();
  return {
    ...shown,
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
    supersedes: placeOf(older),
  };
}

/** All texts of one decision may have so many marks; those that come after are shown as they are written. */
const mostMarks = 4_000;

function openSetter(): (text?: string) => SafeHtml {
  let left = mostMarks;
  return (text = '') => {
    left -= countMarks(text);
    return left < 0 ? toLetters(text) : toProseHtml(text, 3);
  };
}

const madrOf = ({ fields, names }: PublishedDecision): string =>
  formatMadr({ record: { fields }, nameOf: (named) => names[named] });
