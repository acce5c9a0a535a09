import { deckPath, followPath } from '../../../contract/study/publicPages.ts';
import type { PublicationFace } from '../../../contract/study/publications.ts';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import styles from './PublishPage.module.css';

type PublicAddressProps = { readonly publication: Pick<PublicationFace, 'id' | 'slug' | 'visibility'> };

/** Where others find the deck, to open or to copy. What is for the team alone has no public page. */
export function PublicAddress({ publication: { id, slug, visibility } }: PublicAddressProps) {
  const path = visibility === 'team' ? followPath(id) : deckPath(slug);
  const address = `${location.origin}${path}`;
  return (
    <div className={styles['address']}>
      <a href={path}>{decodeURI(address)}</a>
      <CopyButton text={address} otherwise="Select the address instead.">
        Copy address
      </CopyButton>
    </div>
  );
}
