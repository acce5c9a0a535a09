import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { hearCommittee as endpoint } from '../../../contract/evidence/bars.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { aimedLevel } from '../../../core/evidence/bars/bar.ts';
import { heardAt } from '../../../core/evidence/committee/simulated/heardAt.ts';
import { type Cited, holdHearing } from '../../../core/evidence/committee/simulated/hearing.ts';
import { reviewers } from '../../../core/evidence/committee/simulated/reviewers.ts';
import { findRule } from '../../../core/evidence/rules/rules.ts';
import type { Context } from '../../base/context.ts';
import { showRule } from '../judging/shown.ts';
import type { BarText } from './heldBars.ts';
import { readBarred } from './judgeByBars.ts';
import { noBar } from './refusals.ts';

type Shown = ResponseOf<typeof endpoint>;

/** What a simulated committee says of the ledger at one bar. */
export async function hearCommittee(
  context: Context,
  { bar: key, texts }: ParsedRequestOf<typeof endpoint> & { readonly texts: readonly BarText[] },
): Promise<Shown | Refusal<'no-bar'>> {
  const { bars, judged, whole, judgeBy } = await readBarred(context, texts);
  const held = bars.find((one) => one.key === key);
  if (held === undefined) return noBar();
  const { bar, recordId, readiness, open } = judgeBy(held);
  const { reviews, opinion, spread } = holdHearing(heardAt(bar, readiness, open));
  return {
    key,
    recordId,
    name: bar.name,
    version: bar.version,
    aims: aimedLevel(bar)?.name ?? bar.aims,
    records: judged,
    whole,
    words: readiness.words,
    opinion,
    spread,
    reviews: reviews.flatMap(({ reviewer: id, lines, questions, ...review }) => {
      const reviewer = reviewers.find((one) => one.id === id);
      return reviewer === undefined
        ? []
        : {
            ...review,
            reviewer: showReviewer(reviewer),
            lines: lines.flatMap(show),
            questions: questions.flatMap(show),
          };
    }),
  };
}

const showReviewer = ({ id, name, view }: (typeof reviewers)[number]) => ({ id, name, view });

function show({ rule: id, record, field, text }: Cited & { readonly text: string }) {
  const rule = findRule(id);
  return rule === undefined ? [] : [{ rule: showRule(rule), record, field, text }];
}
