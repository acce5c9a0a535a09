import { listDueLooks } from '../../../contract/evidence/views.ts';
import { formatCount, formatNumber } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { RecordList } from '../shown/RecordList.tsx';
import styles from './DueLooks.module.css';
import { type Looks, sayDue } from './dueOf.ts';

/** The records that are due to be looked at again, those that have waited longest first; nothing where none is. */
export function DueLooks() {
  const { looks, whole } = useAsk(listDueLooks, {}).data ?? { looks: [], whole: true };
  if (looks.length === 0) return null;
  const shown = looks.slice(0, mostShown).map((look) => ({ ...look.record, says: sayDue(look) }));
  return (
    <section className={styles['looks']} aria-labelledby="looks">
      <h2 id="looks">{sayLooks({ looks, whole })}</h2>
      {looks.length > mostShown && <p>These have waited longest.</p>}
      <RecordList records={shown} />
    </section>
  );
}

const mostShown = 10;

const sayLooks = ({ looks, whole }: Looks): string =>
  whole
    ? `${formatCount(looks.length, 'record is', 'records are')} due to be looked at again`
    : `More than ${formatNumber(looks.length)} records are due to be looked at again`;
