import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Value } from '../values/Value.tsx';
import styles from './RecordPage.module.css';

type RecordFieldsProps = {
  readonly kind: Kind;
  readonly fields: Fields;
  /** Fields that stand elsewhere on the page. */
  readonly without: readonly string[];
};

/** What a record says beyond its title, in the order of its form. What its kind no longer declares comes last. */
export function RecordFields({ kind, fields, without }: RecordFieldsProps) {
  const names = [...new Set([...Object.keys(kind.fields), ...Object.keys(fields)])];
  return (
    <dl className={styles['fields']}>
      {names.map((name) => {
        const value = fields[name];
        if (value === undefined || name === kind.title || without.includes(name)) return null;
        return (
          <div key={name} data-wide={kind.fields[name]?.type === 'rows'}>
            <dt className={styles['label']}>{kind.fields[name]?.label ?? name}</dt>
            <dd>
              <Value field={kind.fields[name]} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
