import type { Bundle, BundledFile } from '../../../core/ledger/bundle/bundle.ts';
import type { Finding } from '../../../core/ledger/bundle/report.ts';
import { nameOfFile } from '../../../core/ledger/bundle/told.ts';
import { parseBase64 } from '../../../core/ledger/log/encoding.ts';
import { formatSize } from '../../base/size/formatSize.ts';
import { element } from './element.ts';

/** A file of a bundle by its name, to be saved where it is here and is the one that was logged. */
export function showFile(bundle: Bundle, { hash, content }: BundledFile, [found]: readonly Finding[]): HTMLElement {
  const name = nameOfFile(bundle, hash) ?? hash;
  const bytes = content === null || found?.verdict !== 'holds' ? undefined : parseBase64(content);
  if (bytes === undefined) return element('p', {}, name);
  const link = element('a', { href: '#', download: name }, name);
  // Saved as bytes of no kind, so that no browser shows what strangers sent as a page.
  const type = 'application/octet-stream';
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  return element('p', {}, link, ` (${formatSize(bytes.length)})`);
}
