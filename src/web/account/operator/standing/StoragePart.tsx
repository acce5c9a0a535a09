import { getStorage } from '../../../../contract/account/operator.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { instant } from '../../../../core/base/instant.ts';
import { formatCount, formatNumber } from '../../../base/format.ts';
import { useAsk } from '../../../base/queries.ts';
import { formatSize } from '../../../base/size/formatSize.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Fact, Facts } from '../Facts.tsx';
import styles from './StoragePart.module.css';
import { sayGrowth } from './words.ts';

/** How much room the data takes. */
export function StoragePart() {
  const { data, error, dataUpdatedAt } = useAsk(getStorage, {});
  return (
    <Part title="Storage">
      <Failure error={error} />
      {data !== undefined && (
        <>
          <Facts>
            <Fact name="Database">
              {formatSize(data.bytes)}. {sayGrowth(data.history, data.bytes, instant(dataUpdatedAt))}
            </Fact>
            <Fact name="Files to be imported">{sayUploads(data.uploads)}</Fact>
          </Facts>
          <Tables tables={data.tables} />
        </>
      )}
    </Part>
  );
}

type Storage = ResponseOf<typeof getStorage>;

const sayUploads = ({ files, bytes }: Storage['uploads']): string =>
  files === 0 ? 'None.' : `${formatCount(files, 'file')}, ${formatSize(bytes)}.`;

function Tables({ tables }: Pick<Storage, 'tables'>) {
  const hasSizes = tables.some(({ bytes }) => bytes !== null);
  return (
    <details>
      <summary className={styles['summary']}>How much there is in each table</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">{hasSizes ? 'Rows, about' : 'Rows'}</th>
            {hasSizes && <th scope="col">Size</th>}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, rows, bytes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatNumber(rows)}</td>
              {hasSizes && <td>{bytes === null ? '' : formatSize(bytes)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
