import { useEffect, useRef } from 'react';
import { useFileDrop } from '../../../base/drop/useFileDrop.ts';
import { type Attachment, readHanded } from '../../capture/attachment.ts';

/** Takes what is dropped or pasted anywhere on the page, unless a text is being written; tells whether files hover over it. */
export function useHanded(onHanded: (handed: readonly Attachment[]) => void): boolean {
  const latest = useRef(onHanded);
  useEffect(() => {
    latest.current = onHanded;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || event.defaultPrevented || isWritten(event.target) || isDialogOpen()) return;
      const handed = readWhole(event.clipboardData);
      if (handed.length === 0) return;
      event.preventDefault();
      latest.current(handed);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  return useFileDrop((files) => isDialogOpen() || latest.current(files.map((file) => ({ kind: 'file', file }))));
}

/** Where nothing is being written, a text of one line is somebody's words as well. */
function readWhole(given: DataTransfer): readonly Attachment[] {
  const handed = readHanded({ files: given.files, getData: (format) => given.getData(format) });
  const text = given.getData('text/plain').trim();
  return handed.length === 0 && text !== '' ? [{ kind: 'text', text }] : handed;
}

const isWritten = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Whatever is open over the page takes what is handed to it. */
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;
