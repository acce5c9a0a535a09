import { listRecordImports } from '../../../contract/evidence/imports.ts';
import { Button } from '../../base/Button.tsx';
import { formatCount, formatMoment } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import styles from './LastImports.module.css';
import { useUndoing } from './useUndoing.ts';

/** The last imports of which something is still there, each to be taken back. */
export function LastImports() {
  const { data } = useAsk(listRecordImports, {});
  const { undo, isPending } = useUndoing(() => {});
  if (data === undefined || data.imports.length === 0) return null;
  return (
    <section aria-labelledby="last-imports" className={styles['imports']}>
      <h2 id="last-imports">Brought in lately</h2>
      <ul>
        {data.imports.map(({ at, records }) => (
          <li key={at}>
            <span>
              {formatMoment(at)} · {formatCount(records, 'record')}
            </span>
            <Button look="quiet" disabled={isPending} onClick={() => undo(at)}>
              Undo<span className="unseen"> the import of {formatMoment(at)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
