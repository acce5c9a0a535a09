import { formatNumber, inReadersFormat } from '../../base/format.ts';
import { RuleLink } from '../judging/FindingItem.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './committee.module.css';
import { groupLines, type Line, labelOf, opinionWords, type Reviewed, sayNothingMissing } from './sentences.ts';

/** One point of view: what it is after, what it would ask, and what it says of which rule and record. */
export function ReviewPart({ review }: { readonly review: Reviewed }) {
  const { reviewer, opinion, found, lines, questions } = review;
  return (
    <section className={styles['review']} aria-labelledby={reviewer.id} data-opinion={opinion}>
      <header>
        <h2 id={reviewer.id}>{reviewer.name}</h2>
        <p className={styles['opinion']}>{opinionWords[opinion]}</p>
      </header>
      <p className={styles['view']}>{reviewer.view}</p>
      {lines.length === 0 && <p>{sayNothingMissing[opinion]}</p>}
      {questions.length > 0 && (
        <>
          <h3>Would ask</h3>
          <ol className={styles['questions']}>
            {questions.map((question) => (
              <li key={question.rule.id}>
                <p>{question.text}</p>
                <Cited rule={question.rule} places={[question]} />
              </li>
            ))}
          </ol>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3>Says</h3>
          <ol className={styles['lines']}>
            {groupLines(lines).map(({ key, rule, text, places }) => (
              <li key={key} data-weight={rule.weight}>
                <p>{inReadersFormat(text)}</p>
                <Cited rule={rule} places={places} />
              </li>
            ))}
          </ol>
          {found > lines.length && (
            <p className={styles['soft']}>And {formatNumber(found - lines.length)} things of less weight.</p>
          )}
        </>
      )}
    </section>
  );
}

type CitedProps = Pick<Line, 'rule'> & { readonly places: readonly Line[] };

/** Where a line comes from: the rule, and each record with its field. */
const Cited = ({ rule, places }: CitedProps) => (
  <ul className={styles['cited']}>
    <li>
      <RuleLink rule={rule} />
    </li>
    {places.map((line, at) => (
      <li key={`${line.record?.id} ${at}`}>
        {line.record === null ? 'The ledger as a whole' : <RecordLink record={line.record} />}
        {labelOf(line) !== undefined && `, ${labelOf(line)}`}
      </li>
    ))}
  </ul>
);
