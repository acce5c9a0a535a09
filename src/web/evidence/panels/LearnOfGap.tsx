import type { Fields } from '../../../core/ledger/fields/value.ts';
import { gap } from '../../../core/evidence/kinds/judging/gap.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { Learn } from '../judging/Learn.tsx';
import styles from './panels.module.css';

/** The way from a gap to the cards that teach what closes it. */
export function LearnOfGap({ fields }: { readonly fields: Fields }) {
  const { learn, closedOn } = valuesOf(gap, fields);
  return learn === undefined || closedOn !== undefined ? null : (
    <p className={styles['after']}>
      <Learn concept={learn} className={styles['soft']} />
    </p>
  );
}
