import { lazy, Suspense, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRecord } from '../../../contract/ledger/records.ts';
import type { FileValue } from '../../../core/ledger/fields/value.ts';
import { previewOf } from '../../../core/ledger/files/fileType.ts';
import { Button } from '../../base/Button.tsx';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import styles from './artifacts.module.css';
import { artifactOf } from './shown/artifactShown.ts';
import { FilePreview } from './files/FilePreview.tsx';
import { Integrity } from './files/Integrity.tsx';

const BlackOut = lazy(() => import('./blacking/BlackOut.tsx').then((module) => ({ default: module.BlackOut })));

type ArtifactExtrasProps = { readonly record: ResponseOf<typeof getRecord>['record'] };

/** What the page of an artifact has besides its fields: the file itself, whether it is unchanged, and blacking out. */
export function ArtifactExtras({ record }: ArtifactExtrasProps) {
  const { values, title } = artifactOf(record);
  const mayWrite = useMayWrite();
  const [isOpen, setOpen] = useState(false);
  const { file, redacted } = values;
  if (file === undefined) return null;
  return (
    <section className={styles['extras']} aria-label="File">
      {redacted !== undefined && <OneFile heading="Blacked-out copy" file={redacted} label={title} />}
      <OneFile
        heading={redacted === undefined ? 'File' : 'Original: it stays here and never leaves in an export'}
        file={file}
        label={title}
      />
      {mayWrite && canBlackOut(file) && record.standing !== 'removed' && (
        <div className={styles['ways']}>
          <Button onClick={() => setOpen(true)}>{redacted === undefined ? 'Black out' : 'Black out anew'}</Button>
        </div>
      )}
      {isOpen && (
        <Suspense>
          <BlackOut record={record} file={file} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

type OneFileProps = { readonly heading: string; readonly file: FileValue; readonly label: string };

const OneFile = ({ heading, file, label }: OneFileProps) => (
  <>
    <h2 className={styles['title']}>{heading}</h2>
    <FilePreview file={file} label={label} />
    <Integrity file={file} />
  </>
);

const canBlackOut = ({ mediaType }: FileValue): boolean => ['image', 'pages'].includes(previewOf(mediaType));
