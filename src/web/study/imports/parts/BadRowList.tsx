import { Button } from '../../../base/Button.tsx';
import { CopyButton } from '../../../base/copying/CopyButton.tsx';
import { formatNumber } from '../../../base/format.ts';
import { type BadRow, formatBadRows, withoutLine } from './badRowsText.ts';
import { ScrollRegion } from '../../../base/chart/ScrollRegion.tsx';
import styles from './BadRowList.module.css';

type Props = { readonly fileName: string; readonly rows: readonly BadRow[]; readonly label: string };

/** Rows that could not be read, by line, with what to do; to be copied or kept as a text file. */
export function BadRowList({ fileName, rows, label }: Props) {
  const text = () => formatBadRows(fileName, rows);
  return (
    <div>
      <ScrollRegion className={styles['scroll']} label={label}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, message }, at) => (
              <tr key={`${line} ${at}`}>
                <th scope="row">{formatNumber(line)}</th>
                <td>{withoutLine(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles['actions']}>
        <CopyButton look="quiet" text={text} otherwise="Download the list instead.">
          Copy the list
        </CopyButton>
        <Button look="quiet" onClick={() => download(`${fileName} - rows left out.txt`, text())}>
          Download it as text
        </Button>
      </p>
    </div>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
