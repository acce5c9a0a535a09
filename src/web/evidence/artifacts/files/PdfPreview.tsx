import { useEffect, useRef, useState } from 'react';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { Button } from '../../../base/Button.tsx';
import { fetchFile } from './fileAddress.ts';
import styles from './files.module.css';
import { type OpenedPdf, openPdf } from './pdf.ts';

/** A PDF, a page at a time. */
export function PdfPreview({ file }: { readonly file: FileValue }) {
  const opened = useOpenedPdf(file);
  const [page, setPage] = useState(1);
  if (opened === 'broken')
    return <p className={styles['none']}>This PDF cannot be shown here. Download it to read it.</p>;
  return (
    <div className={styles['pages']}>
      {opened !== undefined && <PdfPage pdf={opened} page={page} name={file.name} />}
      {opened !== undefined && opened.pages > 1 && (
        <div className={styles['turn']}>
          <Button look="quiet" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            Page before
          </Button>
          <span aria-live="polite">
            Page {page} of {opened.pages}
          </span>
          <Button look="quiet" disabled={page >= opened.pages} onClick={() => setPage(page + 1)}>
            Next page
          </Button>
        </div>
      )}
    </div>
  );
}

type PdfPageProps = { readonly pdf: OpenedPdf; readonly page: number; readonly name: string };

/** A page as a picture, and what it says for those who cannot see it. */
function PdfPage({ pdf, page, name }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let isLeft = false;
    // Each drawing gets a canvas of its own: two cannot go on in one.
    const canvas = document.createElement('canvas');
    canvas.ariaHidden = 'true';
    void pdf.draw(page, canvas, drawnWidth).then(() => isLeft || place.current?.replaceChildren(canvas));
    void pdf.textOf(page).then((said) => isLeft || setText(said));
    return () => {
      isLeft = true;
    };
  }, [pdf, page]);
  return (
    <>
      <div ref={place} data-page={page} />
      <p className="unseen">
        {name}, page {page}: {text}
      </p>
    </>
  );
}

const drawnWidth = 1_200;

function useOpenedPdf(file: FileValue): OpenedPdf | 'broken' | undefined {
  const [opened, setOpened] = useState<OpenedPdf | 'broken'>();
  useEffect(() => {
    const opening = fetchFile(file).then(openPdf);
    let isLeft = false;
    opening.then(
      (pdf) => isLeft || setOpened(pdf),
      () => isLeft || setOpened('broken'),
    );
    return () => {
      isLeft = true;
      opening.then(
        (pdf) => pdf.close(),
        () => undefined,
      );
    };
    // A file is what its hash says.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another object may name the same file
  }, [file.hash]);
  return opened;
}
