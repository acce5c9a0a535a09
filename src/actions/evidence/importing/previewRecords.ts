import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { previewRecords as endpoint } from '../../../contract/evidence/imports.ts';
import { parseDay } from '../../../core/base/day.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import { findKind } from '../../../core/kinds.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import { listSameTitles, type TitledRecord } from '../../../store/evidence/sameTitles.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { type Given, gatherFile } from './gatherFile.ts';

type Preview = ResponseOf<typeof endpoint>;

/** What a file holds, with what is there already marked. Nothing is kept. */
export async function previewRecords(context: Context, given: Given): Promise<Preview | Refusal<'unreadable-file'>> {
  const gathered = await gatherFile(context, given);
  if (isRefusal(gathered)) return gathered;
  const { format, bad, passedOver } = gathered;
  const shown = gathered.candidates.map(show);
  const known = await findKnown(context, shown);
  return {
    format,
    bad: [...bad],
    passedOver,
    candidates: shown.map((one, at) => ({ ...one, sameAs: known(one) ?? findAbove(shown, at) ?? null })),
  };
}

type Shown = Omit<Preview['candidates'][number], 'sameAs'>;

function show({ line, kind: name, fields }: Candidate): Shown {
  const kind = findKind(name);
  const written = fields[kind?.day ?? ''];
  return {
    line,
    kind: name,
    title: kind === undefined ? '' : titleOf(kind, fields),
    day: typeof written === 'string' ? written : null,
    fields,
  };
}

/** Finds what a candidate repeats: of the same kind and title, and of the same day where both have one. */
async function findKnown({ store, scope }: Context, shown: readonly Shown[]) {
  const kinds = Map.groupBy(shown, ({ kind }) => kind);
  const found: TitledRecord[] = [];
  for (const [kind, some] of kinds)
    found.push(...(await listSameTitles(store.db, scope, { kind, titles: some.map(({ title }) => title) })));
  const byTitle = Map.groupBy(found, ({ kind, title }) => `${kind} ${title}`);
  const whole = await listRecordsById(
    store.db,
    scope,
    found.map(({ id }) => id),
  );
  const byId = new Map(whole.map((record) => [record.id, shownOf(record)]));
  return ({ kind, title, day }: Shown) => {
    const same = byTitle
      .get(`${kind} ${title}`)
      ?.find((one) => one.day === null || day === null || one.day === parseDay(day));
    return same === undefined ? undefined : byId.get(same.id);
  };
}

function findAbove(shown: readonly Shown[], at: number) {
  const one = shown[at];
  const above = shown
    .slice(0, at)
    .find(({ kind, title, day }) => kind === one?.kind && title === one.title && day === one.day);
  return above === undefined ? undefined : { line: above.line };
}
