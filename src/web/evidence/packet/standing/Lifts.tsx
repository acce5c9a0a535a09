import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { Button } from '../../../base/Button.tsx';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { RecordLink } from '../../shown/RecordLink.tsx';
import type { PartProps } from '../base/part.ts';
import { useChange } from '../base/useChange.ts';
import { sayLift } from './sentences.ts';
import styles from './standing.module.css';

type Lift = NonNullable<ResponseOf<typeof standPacket>['at']>['lifts'][number];
type LiftsProps = PartProps & { readonly lifts: readonly Lift[]; readonly cases: readonly RecordId[] };

/** The impacts that are not told and would lift the packet, with a way to take each in. */
export function Lifts({ record, lifts, cases }: LiftsProps) {
  const mayWrite = useMayWrite();
  const { change, error, isBusy } = useChange(record, 'It is one of the cases now.');
  if (lifts.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="lifts">
      <h2 id="lifts">What would lift it</h2>
      <ul className={styles['lifts']}>
        {lifts.map((lift) => (
          <li key={lift.impact.id}>
            <div>
              <RecordLink record={lift.impact} />
              <p className={styles['soft']}>{sayLift(lift)}</p>
            </div>
            {mayWrite && (
              <Button
                aria-label={`Put it in: ${lift.impact.title}`}
                disabled={isBusy}
                onClick={() => change({ cases: [...cases, lift.impact.id] })}
              >
                Put it in
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== undefined && <p role="alert">{error}</p>}
    </section>
  );
}
