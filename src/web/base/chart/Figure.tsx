import { type ReactNode, useId } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';
import styles from './Figure.module.css';

/** A chart's values in rows; the first cell of a row names it. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Props = {
  /** The answer to the one question the chart is for. */
  readonly title: string;
  readonly says?: ReactNode;
  readonly table: Table | undefined;
  readonly children?: ReactNode;
};

/** A chart under the sentence it proves, with its values beside it as a table. */
export function Figure({ title, says, table, children }: Props) {
  const id = useId();
  return (
    <section className={styles['figure']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {says !== undefined && <p className={styles['says']}>{says}</p>}
      {children}
      {table !== undefined && (
        <details className={styles['beside']}>
          <summary aria-label={`As a table: ${title}`}>As a table</summary>
          <Values table={table} label={`As a table: ${title}`} />
        </details>
      )}
    </section>
  );
}

const Values = ({ table: { columns, rows }, label }: { readonly table: Table; readonly label: string }) => (
  <ScrollRegion className={styles['scroll']} label={label}>
    <table className={styles['values']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], row) => (
          <tr key={`${row} ${name}`}>
            <th scope="row">{name}</th>
            {values.map((value, at) => (
              <td key={columns[at + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
