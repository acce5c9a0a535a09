import { Link } from '@tanstack/react-router';
import { listMissing } from '../../../core/ledger/kind.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import type { Found } from '../finding/useRecord.ts';
import styles from './RecordPage.module.css';
import { useStandings } from './useStandings.ts';

type MissingProps = { readonly found: Found; readonly mayWrite: boolean };

/** What a draft lacks: the next thing as a question, and the one step that answers it; the others in a line. */
export function Missing({ found: { kind, record }, mayWrite }: MissingProps) {
  const { change } = useStandings();
  const [next, ...others] = listMissing(kind, record.fields).flatMap((name) => {
    const field = kind.fields[name];
    return field === undefined ? [] : [{ name, field }];
  });
  return (
    <section className={styles['missing']} aria-labelledby="missing">
      <h2 id="missing">{next === undefined ? 'Nothing is missing' : (next.field.ask ?? next.field.label)}</h2>
      {next === undefined && <p>Keep it, and it counts.</p>}
      {mayWrite && next !== undefined && (
        <Link
          to="/evidence/records/$recordId/edit"
          params={{ recordId: record.id }}
          hash={next.name}
          className={buttonClass('primary')}
        >
          Complete
        </Link>
      )}
      {mayWrite && next === undefined && (
        <Button look="primary" onClick={() => change([{ recordId: record.id, standing: 'kept' }])}>
          Keep it
        </Button>
      )}
      {others.length > 0 && (
        <p className={styles['then']}>Then: {others.map(({ field }) => field.label).join(', ')}.</p>
      )}
    </section>
  );
}
