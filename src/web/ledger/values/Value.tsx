import { Link } from '@tanstack/react-router';
import { isId, type RecordId } from '../../../core/base/id.ts';
import type { Field } from '../../../core/ledger/fields/field.ts';
import type { FieldValue, RowValue } from '../../../core/ledger/fields/value.ts';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import { useLinked } from '../finding/titles.ts';
import styles from './Value.module.css';
import { isMany, sayValue } from './valueText.ts';

type ValueProps = { readonly field: Field | undefined; readonly value: FieldValue };

/** What a field says, set for reading. */
export function Value({ field, value }: ValueProps) {
  if (field?.type === 'prose' && typeof value === 'string') return <LaterMarkdown text={value} size="prose" />;
  if (field?.type === 'address' && typeof value === 'string')
    return (
      <a href={value} rel="noreferrer" target="_blank" className={styles['address']}>
        {value}
      </a>
    );
  if (isMany(value)) return <Many field={field} values={value} />;
  return <span className={styles['text']}>{sayValue(field, value, () => undefined)}</span>;
}

function Many({
  field,
  values,
}: {
  readonly field: Field | undefined;
  readonly values: readonly (string | RowValue)[];
}) {
  return (
    <ul className={field?.type === 'rows' ? styles['rows'] : styles['many']}>
      {values.map((value, place) => (
        <li key={place}>
          {typeof value === 'string' ? <One field={field} value={value} /> : <Row field={field} row={value} />}
        </li>
      ))}
    </ul>
  );
}

function One({ field, value }: { readonly field: Field | undefined; readonly value: string }) {
  if (field?.type === 'link' && isId<'record'>(value)) return <RecordLink id={value} />;
  return field?.type === 'choices' ? (field.options[value] ?? value) : value;
}

function Row({ field, row }: { readonly field: Field | undefined; readonly row: RowValue }) {
  const columns = field?.type === 'rows' ? field.columns : {};
  return (
    <dl className={styles['cells']}>
      {Object.entries(row).map(([name, cell]) => (
        <div key={name}>
          <dt>{columns[name]?.label ?? name}</dt>
          <dd>
            <Value field={columns[name]} value={cell} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The way to a linked record, by its title. */
export function RecordLink({ id }: { readonly id: RecordId }) {
  const linked = useLinked(id);
  if (linked === undefined) return <span className={styles['gone']}>a record that is gone</span>;
  return (
    <Link to="/evidence/records/$recordId" params={{ recordId: id }} dir="auto">
      {linked.title}
      {linked.standing === 'kept' ? '' : ` (${linked.standing})`}
    </Link>
  );
}
