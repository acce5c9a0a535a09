import { getFileState } from '../../../../contract/ledger/files.ts';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { sentenceOf } from '../../../base/call.ts';
import { useAsk } from '../../../base/queries.ts';
import { formatSize } from '../../../base/size/formatSize.ts';
import { fileAddress } from './fileAddress.ts';
import styles from './files.module.css';

/** Whether a file is still what it was when it was kept, compared now, and the way to download it. */
export function Integrity({ file }: { readonly file: FileValue }) {
  const { data: state, error } = useAsk(getFileState, { hash: file.hash });
  return (
    <div className={styles['integrity']}>
      <p className={styles['name']}>
        <a href={fileAddress(file)} download={file.name}>
          {file.name}
        </a>{' '}
        <span className={styles['size']}>{formatSize(file.size)}</span>
      </p>
      {error !== null && <p className={styles['damaged']}>{sentenceOf(error)}</p>}
      {state?.whole === false && (
        <p className={styles['damaged']}>
          Damaged: its bytes are not those that were kept, so it proves nothing. Bring it back from a backup.
        </p>
      )}
      {state?.whole === true && (
        <p className={styles['whole']}>
          Unchanged since it was kept. <HashOf hash={file.hash} />
        </p>
      )}
    </div>
  );
}

const HashOf = ({ hash }: { readonly hash: string }) => (
  <details className={styles['hash']}>
    <summary>SHA-256 {hash.slice(0, 8)}…</summary>
    <code>{hash}</code>
  </details>
);
