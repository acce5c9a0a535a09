import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { previewRecords as endpoint } from '../../../contract/evidence/imports.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { type Given, gatherFile } from './gatherFile.ts';
import { openKnown, titleAndDay } from './known.ts';

type Preview = ResponseOf<typeof endpoint>;

/** What a file holds, with what is there already marked. Nothing is kept. */
export async function previewRecords(context: Context, given: Given): Promise<Preview | Refusal<'unreadable-file'>> {
  const gathered = await gatherFile(context, given);
  if (isRefusal(gathered)) return gathered;
  const { format, bad, passedOver, candidates } = gathered;
  const findKnown = await openKnown(context.store.db, context.scope, candidates);
  const shown = candidates.map((candidate) => ({ candidate, ...titleAndDay(candidate) }));
  return {
    format,
    bad: [...bad],
    passedOver,
    candidates: shown.map(({ candidate, title, day }, at) => {
      const { line, kind, fields } = candidate;
      const known = findKnown(candidate);
      return { line, kind, title, day, fields, sameAs: known === undefined ? findAbove(shown, at) : shownOf(known) };
    }),
  };
}

type Shown = { readonly candidate: Candidate } & ReturnType<typeof titleAndDay>;

/** The entry further up that one repeats. What was two records in a ledger is two. */
function findAbove(shown: readonly Shown[], at: number): { readonly line: number } | null {
  const one = shown[at];
  if (one === undefined || one.candidate.was !== undefined) return null;
  const above = shown
    .slice(0, at)
    .find(
      ({ candidate, title, day }) => candidate.kind === one.candidate.kind && title === one.title && day === one.day,
    );
  return above === undefined ? null : { line: above.candidate.line };
}
