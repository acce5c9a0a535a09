import { Link } from '@tanstack/react-router';
import { hearCommittee, listReadiness } from '../../../contract/evidence/bars.ts';
import { formatCount, formatNumber } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import type { Readiness } from '../readiness/sentences.ts';
import { useChosenBar } from '../readiness/useChosenBar.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { NoImpactYet } from '../shown/NoImpactYet.tsx';
import styles from './committee.module.css';
import { ReviewPart } from './ReviewPart.tsx';
import { type Hearing, type Reviewed, opinionWords, saySpread, sayVerdict, sayWhy } from './sentences.ts';

/** What four points of view make of the ledger at one bar: a simulation by rules. */
export const CommitteePage = () => (
  <Page title="Committee" above={<Link to="/evidence/readiness">Readiness</Link>}>
    <p className={styles['simulated']}>
      This is a simulation by rules. No person and no model has read your ledger: four points of view go over what the
      rules find, each by itself, and every line names the rule and the record it comes from.
    </p>
    <Asked ask={useAsk(listReadiness, {})}>
      {(readiness) => (readiness.records === 0 ? <NobodyToHear /> : <AtBar readiness={readiness} />)}
    </Asked>
  </Page>
);

function AtBar({ readiness: { bars, aimed } }: { readonly readiness: Readiness }) {
  const chosen = useChosenBar(bars, aimed);
  const heard = useAsk(hearCommittee, { bar: chosen?.key ?? '' }, { when: chosen !== undefined });
  return (
    <>
      <nav aria-label="Bar">
        <ul className={styles['bars']}>
          {bars.map(({ key, name }) => (
            <li key={key}>
              <Link
                to="/evidence/committee"
                search={{ bar: key }}
                replace
                {...(key === chosen?.key && { 'aria-current': true })}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Asked ask={heard}>{(hearing) => <Heard hearing={hearing} />}</Asked>
    </>
  );
}

const Heard = ({ hearing }: { readonly hearing: Hearing }) => (
  <>
    <section className={styles['verdict']} aria-labelledby="verdict" data-opinion={hearing.opinion}>
      <h2 id="verdict">{sayVerdict(hearing)}</h2>
      <p>{sayWhy(hearing.words)}</p>
      {hearing.reviews.some(({ opinion }) => opinion !== 'too-little') && (
        <>
          <Opinions reviews={hearing.reviews} />
          <p className={styles['soft']}>{saySpread(hearing)}</p>
        </>
      )}
      <p className={styles['soft']}>
        {hearing.name}, version {formatNumber(hearing.version)}, over {formatCount(hearing.records, 'record')}
        {hearing.whole ? '' : ', the last changed ones'}. The same records always get the same words.
      </p>
    </section>
    {hearing.reviews.every(({ opinion }) => opinion === 'too-little') ? (
      <FirstSteps />
    ) : (
      hearing.reviews.map((review) => <ReviewPart key={review.reviewer.id} review={review} />)
    )}
  </>
);

/** What to do where nobody can say anything yet. */
const FirstSteps = () => (
  <section className={styles['review']} aria-labelledby="first-steps">
    <h2 id="first-steps">What to do first</h2>
    <p>
      Nobody on the committee can say anything yet. Record what else changed because of you; meanwhile{' '}
      <Link to="/evidence/gaps">Gaps</Link> tells what those you have still miss.
    </p>
    <p>
      <AddLink kind="impact" look="primary">
        Add an impact
      </AddLink>
    </p>
  </section>
);

/** Who says what, at a glance. */
const Opinions = ({ reviews }: { readonly reviews: readonly Reviewed[] }) => (
  <dl className={styles['opinions']}>
    {reviews.map(({ reviewer, opinion }) => (
      <div key={reviewer.id} data-opinion={opinion}>
        <dt>{reviewer.name}</dt>
        <dd>{opinionWords[opinion]}</dd>
      </div>
    ))}
  </dl>
);

const NobodyToHear = () => (
  <NoImpactYet
    title="There is nothing to hear yet"
    example="“Who besides you says so?” is what the sceptic asks of an impact that nobody else backs."
  >
    Here you hear the questions before you sit in the room. It begins with one impact.
  </NoImpactYet>
);
