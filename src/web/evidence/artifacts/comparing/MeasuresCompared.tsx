import { compareMeasures } from '../../../../core/evidence/artifacts/compareMeasures.ts';
import type { Measure } from '../../../../core/ledger/fields/value.ts';
import { formatExact, formatShare } from '../../../base/format.ts';
import styles from './comparing.module.css';

type MeasuresComparedProps = { readonly before: Measure; readonly after: Measure };

/** Two figures, and how far they lie apart; as a share only where there was something before. */
export const MeasuresCompared = ({ before, after }: MeasuresComparedProps) => (
  <dl className={styles['measures']}>
    <div>
      <dt>Before</dt>
      <dd>{sayMeasure(before)}</dd>
    </div>
    <div>
      <dt>After</dt>
      <dd>{sayMeasure(after)}</dd>
    </div>
    <div>
      <dt>Difference</dt>
      <dd>{sayDifference(before, after)}</dd>
    </div>
  </dl>
);

const sayMeasure = ({ amount, unit }: Measure): string => `${formatExact(amount)} ${unit}`.trim();

function sayDifference(before: Measure, after: Measure): string {
  const compared = compareMeasures(before, after);
  if (compared.kind === 'other-unit')
    return `None: “${before.unit}” and “${after.unit}” are different units. Give both figures in the same one.`;
  const { difference, unit, share } = compared;
  if (difference === 0) return 'None';
  const sign = difference > 0 ? '+' : '−';
  const inShare = share === null ? '' : ` (${sign}${formatShare(Math.abs(share))})`;
  return `${sign}${sayMeasure({ amount: Math.abs(difference), unit })}${inShare}`;
}
