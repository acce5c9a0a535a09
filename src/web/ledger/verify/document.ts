import type { Finding } from '../../../core/ledger/bundle/report.ts';
import { sayVersion, type SealedDocument, textIn } from '../../../core/ledger/bundle/sealed.ts';
import { element } from './element.ts';

/** A sealed document: what it is called, what was found out about it, and what it says, to be read and saved where it holds. */
export function showDocument(
  document: SealedDocument,
  { found, findings }: { readonly found: readonly Finding[]; readonly findings: HTMLElement },
): HTMLElement {
  return element(
    'article',
    {},
    element(
      'header',
      {},
      element('p', { class: 'hint' }, `Document, ${sayVersion(document)}`),
      element('h3', {}, textIn(document, 'title') ?? 'Without a title'),
    ),
    findings,
    ...(found.some(({ verdict }) => verdict === 'broken') ? [] : showWords(document)),
  );
}

function showWords(document: SealedDocument): readonly HTMLElement[] {
  const markdown = textIn(document, 'markdown');
  const said =
    markdown ??
    JSON.stringify(
      document.parts.flatMap(({ opened }) => opened?.value ?? []),
      null,
      2,
    );
  const name = markdown === undefined ? 'document.json' : 'document.md';
  const link = element('a', { href: '#', download: name }, `Save ${name}`);
  // Saved as bytes of no kind, so that no browser shows what strangers sent as a page.
  link.href = URL.createObjectURL(new Blob([said], { type: 'application/octet-stream' }));
  return [
    element(
      'details',
      {},
      element('summary', {}, 'What it says'),
      element('pre', { dir: 'auto', class: 'document', tabindex: '0' }, said),
    ),
    element('p', {}, link),
  ];
}
