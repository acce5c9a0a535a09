import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { Kind } from '../../../core/ledger/kind.ts';
import { formatCount } from '../../base/format.ts';
import type { Complaints } from './complaints.ts';
import { focusField } from './focusField.ts';
import styles from './RecordForm.module.css';

type ProblemsProps = {
  readonly kind: Kind;
  readonly complaints: Complaints;
  readonly form: RefObject<HTMLFormElement | null>;
};

/** What stands in the way of saving, in the order of the form, each a way to its field. One alone is said at its field. */
export function Problems({ kind, complaints, form }: ProblemsProps) {
  const box = useRef<HTMLElement>(null);
  const names = Object.keys(kind.fields).filter((name) => name in complaints);
  const elsewhere = Object.entries(complaints).filter(([name]) => !Object.hasOwn(kind.fields, name));
  const count = names.length + elsewhere.length;
  const first = count === 1 ? names[0] : undefined;
  useEffect(() => {
    if (first !== undefined) focusField(form.current, first);
    else box.current?.focus();
  }, [form, complaints, first]);
  if (count === 0 || first !== undefined) return null;
  const follow = (event: MouseEvent, name: string) => {
    event.preventDefault();
    focusField(form.current, name);
  };
  return (
    <section ref={box} className={styles['problems']} aria-labelledby="problems" tabIndex={-1}>
      <h2 id="problems">{formatCount(count, 'thing')} to see to before it is kept</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`} onClick={(event) => follow(event, name)}>
              {complaints[name]}
            </a>
          </li>
        ))}
        {elsewhere.map(([name, message]) => (
          <li key={name}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
