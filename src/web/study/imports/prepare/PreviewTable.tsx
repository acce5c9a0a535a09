import type { ImportPreview, Reading } from '../../../../contract/study/imports.ts';
import { formatNumber } from '../../../base/format.ts';
import { Select } from '../../../base/fields/Select.tsx';
import { ScrollRegion } from '../../../base/chart/ScrollRegion.tsx';
import { assignTarget, targetNames, targets } from './columns.ts';
import styles from './PreviewTable.module.css';

type Props = {
  readonly preview: ImportPreview;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
};

/** The first rows as they will be read, with what each column becomes above it. */
export function PreviewTable({ preview, reading, onChange }: Props) {
  const rows = preview.rows.slice(0, rowsShown);
  const assign = (at: number, picked: string) => {
    const target = targets.find((known) => known === picked);
    if (target !== undefined) onChange({ ...reading, mapping: assignTarget(reading.mapping, at, target) });
  };
  return (
    <ScrollRegion className={styles['scroll']} label="The first rows of the file">
      <table className={styles['table']}>
        <caption className={styles['caption']}>{sayRows(preview)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['line']}>
              Line
            </th>
            {preview.columns.map((name, at) => (
              <th key={`${name} ${at}`} scope="col">
                <span className={styles['name']}>{name}</span>
                <Select
                  aria-label={`Column “${name}” becomes`}
                  value={reading.mapping[at] ?? 'ignore'}
                  onChange={(event) => assign(at, event.target.value)}
                >
                  {targets.map((target) => (
                    <option key={target} value={target}>
                      {targetNames[target]}
                    </option>
                  ))}
                </Select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className={styles['line']}>
                {formatNumber(line)}
              </th>
              {preview.columns.map((name, at) => (
                <td key={`${name} ${at}`} data-target={reading.mapping[at] ?? 'ignore'}>
                  <div className={styles['cell']}>{cells[at]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function sayRows({ rows, badRows }: ImportPreview): string {
  if (rows.length > 0) return 'What each column becomes, in the first rows';
  return badRows.length > 0
    ? 'No row can be read this way.'
    : 'This file names its columns and has no rows below them.';
}

/** Enough to see how a file reads, with what is to be decided still in sight. */
const rowsShown = 8;
