import { useState } from 'react';
import { listVersions, type PublishedVersion } from '../../../contract/study/publications.ts';
import type { PublicationId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { formatMoment } from '../../base/format.ts';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import styles from './PublishPage.module.css';
import { sayChanges } from './words.ts';

type VersionListProps = {
  readonly publicationId: PublicationId;
  readonly latest: readonly PublishedVersion[];
};

/** The versions of a published deck, the newest first. */
export function VersionList({ publicationId, latest }: VersionListProps) {
  const [isWhole, setWhole] = useState(false);
  const before = latest.at(-1)?.number ?? 1;
  return (
    <section className={styles['part']}>
      <h2>Versions</h2>
      <Versions versions={latest} />
      {before > 1 && !isWhole && <Button onClick={() => setWhole(true)}>Show earlier versions</Button>}
      {isWhole && <EarlierVersions publicationId={publicationId} before={before} />}
    </section>
  );
}

type EarlierVersionsProps = { readonly publicationId: PublicationId; readonly before: number };

function EarlierVersions({ publicationId, before }: EarlierVersionsProps) {
  const pages = usePages(listVersions, { publicationId, before }, (told) => {
    const last = told.at(-1);
    const lowest = last?.versions.at(-1)?.number;
    return last?.more === true && lowest !== undefined ? { publicationId, before: lowest } : undefined;
  });
  return (
    <>
      <Versions versions={pages.data?.pages.flatMap((page) => page.versions) ?? []} />
      <MoreButton pages={pages}>Show earlier versions</MoreButton>
    </>
  );
}

const Versions = ({ versions }: { readonly versions: readonly PublishedVersion[] }) => (
  <ol className={styles['list']}>
    {versions.map((version) => (
      <li key={version.number}>
        <p>Version {version.number}</p>
        <p className={styles['soft']}>
          {[formatMoment(version.publishedAt), version.publishedBy, sayChanges(version)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {version.message !== '' && <p className={styles['message']}>{version.message}</p>}
      </li>
    ))}
  </ol>
);
