import { Link } from '@tanstack/react-router';
import { formatCount, formatNumber } from '../../base/format.ts';
import { RuleLink } from '../judging/FindingItem.tsx';
import { FindingList } from '../judging/FindingList.tsx';
import { Learn } from '../judging/Learn.tsx';
import { weightWords } from '../judging/words.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './readiness.module.css';
import { type BarStanding, type Dimension, sayShortly, sayShown } from './sentences.ts';

/** What one bar looks for, dimension by dimension: what is expected, what holds, what is missing. */
export const BarPart = ({ bar }: { readonly bar: BarStanding }) => (
  <section className={styles['bar']} aria-labelledby="bar">
    <h2 id="bar">What {bar.name} looks for</h2>
    {bar.about !== '' && <p className={styles['about']}>{bar.about}</p>}
    <p className={styles['soft']}>
      {bar.aims.name}
      {bar.aims.expects === '' ? '.' : `: ${bar.aims.expects}`} Version {formatNumber(bar.version)}.
    </p>
    {bar.crossed.map((sentence) => (
      <p key={sentence} className={styles['crossed']}>
        {sentence} <Link to="/evidence/rules">Go to the rules</Link>
      </p>
    ))}
    <OwnNumbers thresholds={bar.thresholds} />
    <p className={styles['ways']}>
      <Link to="/evidence/committee" search={{ bar: bar.key }}>
        What a committee would ask
      </Link>
      <Link to="/evidence/gaps">
        {bar.apart === 0 ? 'All gaps' : `All gaps, ${formatCount(bar.apart, 'finding')} set apart`}
      </Link>
    </p>
    {bar.dimensions.map((dimension) => (
      <DimensionPart key={dimension.id} dimension={dimension} level={bar.aims.name} />
    ))}
  </section>
);

/** The thresholds that the bar sets, whatever the workspace has. */
const OwnNumbers = ({ thresholds }: Pick<BarStanding, 'thresholds'>) =>
  thresholds.length === 0 ? null : (
    <details className={styles['holds']}>
      <summary>{formatCount(thresholds.length, 'number that it sets itself', 'numbers that it sets itself')}</summary>
      <ul>
        {thresholds.map(({ name, label, value, unit }) => (
          <li key={name}>
            {label}: {formatNumber(value)} {unit}
          </li>
        ))}
      </ul>
    </details>
  );

type DimensionPartProps = { readonly dimension: Dimension; readonly level: string };

/** One dimension of a bar: what is expected, what there is already, and what is missing. */
export const DimensionPart = ({ dimension, level }: DimensionPartProps) => (
  <article className={styles['dimension']} data-standing={dimension.standing} aria-labelledby={`of-${dimension.id}`}>
    <header>
      <h3 id={`of-${dimension.id}`}>{dimension.name}</h3>
      <p className={styles['standing']}>{sayShortly(dimension)}</p>
    </header>
    {dimension.expects !== '' && <p>{dimension.expects}</p>}
    {dimension.says !== '' && (
      <p className={styles['soft']}>
        {level}: {dimension.says}
      </p>
    )}
    <Holds dimension={dimension} />
    {dimension.missing.map(({ rule, count, findings }) => (
      <div key={rule.id} className={styles['missing']} data-weight={rule.weight}>
        <header className={styles['ways']}>
          <h4>
            <span className={styles['weight']}>{weightWords[rule.weight].one}</span> <RuleLink rule={rule} />
          </h4>
          <Learn concept={rule.concept} className={styles['learn']} />
        </header>
        <FindingList rule={rule} findings={findings} />
        {count > findings.length && (
          <Link to="/evidence/rules/$rule" params={{ rule: rule.id }} hash="findings">
            {formatNumber(count - findings.length)} more
          </Link>
        )}
      </div>
    ))}
  </article>
);

/** What there is already: the records that show it, and the rules that hold. */
function Holds({ dimension }: { readonly dimension: Dimension }) {
  const { shownBy, items, holds, standing } = dimension;
  if (standing === 'people') return null;
  return (
    <details className={styles['holds']}>
      <summary>{sayShown(dimension)}</summary>
      <ul className={styles['shownBy']}>
        {shownBy.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} />
          </li>
        ))}
        {items.found > shownBy.length && (
          <li className={styles['soft']}>and {formatNumber(items.found - shownBy.length)} more</li>
        )}
      </ul>
      {holds.length > 0 && <p className={styles['soft']}>These hold:</p>}
      <ul>
        {holds.map((rule) => (
          <li key={rule.id}>
            <RuleLink rule={rule} />
          </li>
        ))}
      </ul>
    </details>
  );
}
