import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { getFileState } from '../../../../contract/ledger/files.ts';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { previewOf } from '../../../../core/ledger/files/fileType.ts';
import { useAsk } from '../../../base/queries.ts';
import { fetchFile, fileAddress } from './fileAddress.ts';
import styles from './files.module.css';

const PdfPreview = lazy(() => import('./PdfPreview.tsx').then((module) => ({ default: module.PdfPreview })));

type FilePreviewProps = {
  readonly file: FileValue;
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly size?: 'small' | 'large';
};

/** A file as far as it can be shown. Nothing of a damaged one is. */
export function FilePreview({ file, label, size = 'large' }: FilePreviewProps) {
  const { data: state } = useAsk(getFileState, { hash: file.hash });
  return (
    <div className={`${styles['frame']} ${size === 'small' ? styles['small'] : ''}`}>
      {state?.whole === true && <Shown file={file} label={label} isLocked={state.locked} />}
      {state?.whole === false && <p className={styles['none']}>Not shown: this file is damaged.</p>}
    </div>
  );
}

type ShownProps = { readonly file: FileValue; readonly label: string; readonly isLocked: boolean };

function Shown({ file, label, isLocked }: ShownProps) {
  const preview = previewOf(file.mediaType);
  if (preview === 'image') return <img src={fileAddress(file)} alt={label} />;
  if (preview === 'text') return <TextPreview file={file} label={label} />;
  if (preview === 'none')
    return <p className={styles['none']}>No preview of this type of file. Download it to look.</p>;
  if (isLocked)
    return (
      <p className={styles['none']}>
        This PDF asks for a password, so there is no preview of it. Whoever looks at it needs the password.
      </p>
    );
  return (
    <Suspense fallback={<p className={styles['none']}>Opening {file.name}</p>}>
      <PdfPreview file={file} />
    </Suspense>
  );
}

function TextPreview({ file, label }: Pick<ShownProps, 'file' | 'label'>) {
  const { data: text } = useFileText(file);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <pre className={styles['text']} tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}

/** The beginning of a text file. */
export const useFileText = (file: FileValue | undefined) =>
  useQuery({
    queryKey: ['text of a file', file?.hash],
    queryFn: async () => (file === undefined ? '' : (await (await fetchFile(file)).text()).slice(0, mostCharacters)),
    enabled: file !== undefined,
    staleTime: Infinity,
  });

const mostCharacters = 20_000;
