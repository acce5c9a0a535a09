import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getCard } from '../../../../contract/study/cards.ts';
import type { Day } from '../../../../core/base/day.ts';
import { formatShare } from '../../../base/format.ts';
import { RecallChart } from './RecallChart.tsx';
import type { Answer } from './recallCurve.ts';

type RecallStoryProps = { readonly card: ResponseOf<typeof getCard>; readonly due: Day; readonly today: Day };

/** How recall of a card rose and fell, with what it is today in its title. */
export const RecallStory = ({ card: { recall, history }, due, today }: RecallStoryProps) => (
  <figure>
    <h2>
      {recall === null ? 'How you remember it' : `You would recall it today with a chance of ${formatShare(recall)}`}
    </h2>
    <RecallChart answers={history.flatMap(answerOf)} due={due} today={today} />
    <figcaption>
      Recall falls after each answer. A dot is an answer, a ring one that was forgotten; the dotted line is today.
    </figcaption>
  </figure>
);

const answerOf = ({
  grade,
  day,
  elapsedDays,
  expectedRecall,
  after,
}: ResponseOf<typeof getCard>['history'][number]): readonly Answer[] =>
  after.phase === 'new'
    ? []
    : [{ grade, day, elapsedDays, recall: expectedRecall, stabilityDays: after.stabilityDays }];
