import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getCard } from '../../../../contract/study/cards.ts';
import { minuteMs, secondMs } from '../../../../core/base/instant.ts';
import { type Forecast, formatForecast } from '../../../../core/study/scheduling/forecast.ts';
import type { Grade } from '../../../../core/study/grade.ts';
import { formatDate, formatMoment, formatNumber, formatShare } from '../../../base/format.ts';
import styles from './CardHistory.module.css';

export type History = ResponseOf<typeof getCard>['history'];
type Step = History[number];

/** Every answer, newest first. */
export const CardHistory = ({ history }: { readonly history: History }) => (
  <table className={styles['table']}>
    <caption className="unseen">Every answer, newest first</caption>
    <thead>
      <tr>
        <th scope="col">Answered</th>
        <th scope="col">Grade</th>
        <th scope="col">Time spent</th>
        <th scope="col">Interval</th>
        <th scope="col">Recall expected</th>
      </tr>
    </thead>
    <tbody>
      {history.toReversed().map((step) => (
        <tr key={step.reviewId}>
          <td>
            <time title={formatMoment(step.answeredAt)}>{formatDate(step.day)}</time>
          </td>
          <td className={step.grade === 'again' ? styles['again'] : undefined}>{gradeNames[step.grade]}</td>
          <td>{formatNumber(Math.round(step.spentMs / secondMs))} s</td>
          <td>{formatForecast(intervalOf(step))}</td>
          <td>{step.expectedRecall === null ? 'New' : formatShare(step.expectedRecall)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const gradeNames = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const satisfies Record<
  Grade,
  string
>;

function intervalOf({ after, answeredAt, day }: Step): Forecast {
  if (after.phase === 'new') return { kind: 'minutes', minutes: 0 };
  if (after.dueAt !== null) return { kind: 'minutes', minutes: (after.dueAt - answeredAt) / minuteMs };
  return { kind: 'days', days: after.due - day, due: after.due };
}
