import { useState } from 'react';
import { deckPath, followPath } from '../../../contract/study/publicPages.ts';
import type { PublicationFace } from '../../../contract/study/publications.ts';
import { Button } from '../../base/Button.tsx';
import styles from './PublishPage.module.css';

type PublicAddressProps = { readonly publication: Pick<PublicationFace, 'id' | 'slug' | 'visibility'> };

/** Where others find the deck, to open or to copy. What is for the team alone has no public page. */
export function PublicAddress({ publication: { id, slug, visibility } }: PublicAddressProps) {
  const path = visibility === 'team' ? followPath(id) : deckPath(slug);
  const address = `${location.origin}${path}`;
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser does not allow copying. Select the address instead.'),
    );
  return (
    <div className={styles['address']}>
      <a href={path}>{decodeURI(address)}</a>
      <Button onClick={() => void copy()}>Copy address</Button>
      <span role="status">{copied}</span>
    </div>
  );
}
