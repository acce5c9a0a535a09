import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../base/Button.tsx';
import { formatNumber } from '../../base/format.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './readiness.module.css';
import type { Readiness } from './sentences.ts';

/** It comes with Cairn and judges only whoever brings a copy of it in: few aim as high. */
const executive = { key: 'executive', name: 'Product executive' };

/** The ladders of one's own company: to bring one in, to begin with a copy, and to write one anew. */
export function Ladders({ readiness: { bars, broken } }: { readonly readiness: Readiness }) {
  const mayWrite = useMayWrite();
  const own = bars.flatMap(({ recordId, name, version }) =>
    recordId === null ? [] : [{ id: recordId, name, version }],
  );
  if (!mayWrite && own.length + broken.length === 0) return null;
  return (
    <section className={styles['ladders']} aria-labelledby="ladders">
      <h2 id="ladders">Your company’s ladder</h2>
      <p>
        Does your company look for other things? Bring its ladder in as YAML or Markdown, or change a copy of one that
        comes with Cairn. It judges the same ledger, beside the others.
      </p>
      <ul>
        {own.map(({ id, name, version }) => (
          <li key={id}>
            <RecordLink record={{ id, title: name }} />{' '}
            <span className={styles['soft']}>Version {formatNumber(version)}</span>
          </li>
        ))}
        {broken.map(({ recordId, name, message }) => (
          <li key={recordId}>
            <RecordLink record={{ id: recordId, title: name }} /> <span className={styles['problem']}>{message}</span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p className={styles['acts']}>
          <AddLink kind="bar" look="plain">
            Bring in a ladder
          </AddLink>
          {[...bars.filter(({ recordId }) => recordId === null), executive].map(({ key, name }) => (
            <Link
              key={key}
              to="/evidence/new/$kind"
              params={{ kind: 'bar' }}
              search={{ from: key }}
              className={buttonClass('quiet')}
            >
              Copy {name}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
