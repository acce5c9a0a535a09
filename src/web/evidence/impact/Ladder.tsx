import { rungs } from '../../../core/evidence/ladder.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './Ladder.module.css';
import { type Proof, rungNames, sayRung } from './sentences.ts';

/** The five steps of proof, the strongest on top, with what stands on each. */
export function Ladder({ rung, pieces }: Pick<Proof, 'rung' | 'pieces'>) {
  const weightless = pieces.filter((piece) => piece.rung === null);
  return (
    <section className={styles['ladder']} aria-labelledby="ladder">
      <h2 id="ladder">{sayRung(rung)}</h2>
      <ol className={styles['steps']} reversed>
        {rungs.toReversed().map((step) => (
          <Step key={step} step={step} rung={rung} pieces={pieces.filter((piece) => piece.rung === step)} />
        ))}
      </ol>
      {weightless.length > 0 && (
        <div className={styles['weightless']}>
          <h3>Carries nothing by itself</h3>
          <Pieces pieces={weightless} />
        </div>
      )}
    </section>
  );
}

type StepProps = Pick<Proof, 'rung' | 'pieces'> & { readonly step: Proof['rung'] };

/** One's own word is there without any proof. */
const Step = ({ step, rung, pieces }: StepProps) => (
  <li data-holds={step === 'own-word' || pieces.length > 0} {...(step === rung ? { 'aria-current': 'step' } : {})}>
    <span className={styles['name']}>{rungNames[step]}</span>
    <Pieces pieces={pieces} />
  </li>
);

const Pieces = ({ pieces }: Pick<Proof, 'pieces'>) =>
  pieces.length > 0 && (
    <ul className={styles['pieces']}>
      {pieces.map(({ record, reason }) => (
        <li key={record.id}>
          <RecordLink record={record} />
          <span className={styles['reason']}>{reason}</span>
        </li>
      ))}
    </ul>
  );
