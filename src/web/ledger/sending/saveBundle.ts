import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { makeBundle } from '../../../contract/ledger/proofs.ts';

/** Gives a bundle to whoever asked for it, as a file. */
export function saveBundle(name: string, bundle: ResponseOf<typeof makeBundle>): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(bundle)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${fileName(name)}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every system takes for a file. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} -]+/gu, '')
    .trim()
    .slice(0, 60) || 'Bundle';
