import { listDueLooks } from '../../../contract/evidence/views.ts';
import { formatCount, formatDate } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { RecordList } from '../shown/RecordList.tsx';
import styles from './TimelinePage.module.css';

/** The impacts that are due to be looked at again, those that have waited longest first; nothing where none is. */
export function DueLooks() {
  const { looks } = useAsk(listDueLooks, {}).data ?? { looks: [] };
  if (looks.length === 0) return null;
  const shown = looks.slice(0, mostShown).map(({ record, on }) => ({ ...record, says: `Due since ${formatDate(on)}` }));
  return (
    <section className={styles['part']} aria-labelledby="looks">
      <h2 id="looks">{formatCount(looks.length, 'impact is', 'impacts are')} due to be looked at again</h2>
      {looks.length > mostShown && <p>These have waited longest.</p>}
      <RecordList records={shown} />
    </section>
  );
}

const mostShown = 10;
