import type { ImportPreview } from '../../../../contract/study/imports.ts';
import { BadRowList } from '../parts/BadRowList.tsx';
import styles from './Prepare.module.css';

/** Rows near the top of the file that cannot be read this way; silent where there are none. */
export function BadRowsSoFar({ preview: { badRows, fileName } }: { readonly preview: ImportPreview }) {
  if (badRows.length === 0) return null;
  const label =
    badRows.length === 1 ? '1 row cannot be read this way' : `${badRows.length} rows cannot be read this way`;
  return (
    <div className={styles['bad']}>
      <p className={styles['badTitle']} role="status">
        {label}
      </p>
      <BadRowList fileName={fileName} rows={badRows} label={label} />
    </div>
  );
}
