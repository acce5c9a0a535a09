import { Link } from '@tanstack/react-router';
import { listReadiness } from '../../../contract/evidence/bars.ts';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import { NoImpactYet } from '../shown/NoImpactYet.tsx';
import { BarPart } from './BarPart.tsx';
import { Cairn } from './Cairn.tsx';
import { Ladders } from './Ladders.tsx';
import styles from './readiness.module.css';
import type { BarStanding, Readiness } from './sentences.ts';
import { useChosenBar } from './useChosenBar.ts';

/** How the ledger stands before each bar, each by itself, and what each looks for. */
export const ReadinessPage = () => (
  <Page title="Readiness" width="wide">
    <Asked ask={useAsk(listReadiness, {})}>{(readiness) => <Standing readiness={readiness} />}</Asked>
  </Page>
);

function Standing({ readiness }: { readonly readiness: Readiness }) {
  const { bars, aimed, records } = readiness;
  const chosen = useChosenBar(bars, aimed);
  return (
    <>
      {records === 0 ? (
        <NothingYet />
      ) : (
        <>
          <p className={styles['sum']}>{saySum(readiness)}</p>
          <div className={styles['cairns']}>
            {bars.map((bar) => (
              <Side key={bar.key} bar={bar} isChosen={bar.key === chosen?.key} />
            ))}
          </div>
          {chosen !== undefined && <BarPart bar={chosen} />}
        </>
      )}
      <Ladders readiness={readiness} />
    </>
  );
}

const saySum = ({ records, whole }: Readiness): string =>
  `${formatCount(records, 'record was', 'records were')} judged${whole ? '' : ', the last changed ones'}. A stone lies where they hold what a bar looks for. Each bar stands by itself; they are never added up.`;

function Side({
  bar: { key, name, words, dimensions },
  isChosen,
}: {
  readonly bar: BarStanding;
  readonly isChosen: boolean;
}) {
  return (
    <section className={styles['side']} aria-labelledby={`side-${key}`} data-chosen={isChosen}>
      <h2 id={`side-${key}`}>
        <Link
          to="/evidence/readiness"
          search={{ bar: key }}
          replace
          resetScroll={false}
          {...(isChosen && { 'aria-current': true })}
        >
          {name}
        </Link>
      </h2>
      <p className={styles['words']}>{words}</p>
      <Cairn label={`${name}, stone by stone`} dimensions={dimensions} />
    </section>
  );
}

const NothingYet = () => (
  <NoImpactYet
    title="There is nothing to judge yet"
    example="“Proof: 2 gaps are open” is what stands beside an outline; a stone is laid where nothing is missing."
  >
    Here you see what a committee would say of your evidence, as a cairn: one stone for each thing that it looks for. It
    begins with one impact: something that another team does otherwise because of you.
  </NoImpactYet>
);
