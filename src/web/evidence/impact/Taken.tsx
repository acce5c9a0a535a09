import type { RecordId } from '../../../core/base/id.ts';
import { cost } from '../../../core/evidence/kinds/change/cost.ts';
import { friction } from '../../../core/evidence/kinds/change/friction.ts';
import { isResolved } from '../../../core/evidence/frictionStages.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { formatCount } from '../../base/format.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { RecordList } from '../shown/RecordList.tsx';
import { type Proof, sayMeasure } from './sentences.ts';
import styles from './Taken.module.css';

type TakenProps = Pick<Proof, 'frictions' | 'costs' | 'whole'> & { readonly recordId: RecordId };

/** The disagreements that an impact went through, and what it cost. */
export function Taken({ recordId, frictions, costs, whole }: TakenProps) {
  const records = [
    ...frictions.map((record) => ({ ...record, says: sayFriction(record) })),
    ...costs.map((record) => ({ ...record, says: sayCost(record) })),
  ];
  return (
    <section aria-labelledby="taken">
      <h2 id="taken">{sayTaken(frictions.length, costs.length)}</h2>
      {records.length === 0 ? (
        <p>Nobody changes another team for nothing. Write down the disagreement it went through, or what it cost.</p>
      ) : (
        <RecordList records={records} />
      )}
      {!whole && <p>More is about this impact than is read at once. What was written first is counted and shown.</p>}
      <div className={styles['ways']}>
        {[friction, cost].map(({ name, one }) => (
          <AddLink key={name} kind={name} look="quiet" about={recordId}>
            {`Add a ${one}`}
          </AddLink>
        ))}
      </div>
    </section>
  );
}

const sayTaken = (frictions: number, costs: number): string =>
  frictions + costs === 0
    ? 'It reads as if it took nothing'
    : `It took ${formatCount(frictions, 'friction')} and ${formatCount(costs, 'cost')}`;

type Told = Proof['costs'][number];

function sayFriction({ standing, fields }: Told): string {
  if (standing === 'draft') return 'Friction, a draft';
  return isResolved(valuesOf(friction, fields)) ? 'Friction, settled' : 'Friction, still open';
}

function sayCost({ standing, fields }: Told): string {
  if (standing === 'draft') return 'Cost, a draft';
  const { kind, amount, bornBy } = valuesOf(cost, fields);
  const parts = [
    kind === undefined ? undefined : cost.fields.kind.options[kind],
    amount === undefined ? undefined : sayMeasure(amount),
    bornBy === undefined ? undefined : `borne by ${cost.fields.bornBy.options[bornBy].toLowerCase()}`,
  ];
  return `Cost: ${parts.filter((part) => part !== undefined).join(', ')}`;
}
