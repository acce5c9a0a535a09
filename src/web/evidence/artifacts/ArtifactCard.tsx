import { Link } from '@tanstack/react-router';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { parseDay } from '../../../core/base/day.ts';
import { formatDate, formatExact } from '../../base/format.ts';
import styles from './artifacts.module.css';
import { type Artifact, shownFile } from './shown/artifactShown.ts';
import { FilePreview } from './files/FilePreview.tsx';
import { Integrity } from './files/Integrity.tsx';

/** One artifact in a gallery: what it shows, as far as that can be seen, and how much it proves. */
export function ArtifactCard({ shown }: { readonly shown: Artifact }) {
  const { id, title, standing, values } = shown;
  const file = shownFile(shown);
  return (
    <li className={styles['card']}>
      <h3 className={styles['title']}>
        <Link to="/evidence/records/$recordId" params={{ recordId: id }}>
          {title}
        </Link>
      </h3>
      <p className={styles['facts']}>{factsOf(shown).join(' · ')}</p>
      {standing === 'draft' && <p className={styles['draft']}>A draft: complete it, or it does not count.</p>}
      {file !== undefined && <FilePreview file={file} label={title} size="small" />}
      {file !== undefined && <Integrity file={file} />}
      {values.redacted !== undefined && <p className={styles['facts']}>Blacked out; the original stays here.</p>}
      {values.quote !== undefined && <blockquote className={styles['quote']}>{values.quote}</blockquote>}
      {values.snapshot !== undefined && <blockquote className={styles['quote']}>{values.snapshot}</blockquote>}
      {values.figure !== undefined && (
        <p className={styles['figure']}>
          {formatExact(values.figure.amount)} <span>{values.figure.unit}</span>
        </p>
      )}
      {values.address !== undefined && (
        <a href={values.address} target="_blank" rel="noreferrer" className={styles['address']}>
          {values.address}
        </a>
      )}
    </li>
  );
}

const { author, shows, permission } = artifact.fields;

function factsOf({ values }: Artifact): readonly string[] {
  const on = values.capturedOn === undefined ? undefined : parseDay(values.capturedOn);
  return [
    values.shows === undefined || values.shows === 'neither' ? undefined : shows.options[values.shows],
    values.author === undefined ? undefined : makers[values.author],
    on === undefined ? undefined : `captured on ${formatDate(on)}`,
    values.where,
    values.form !== 'quote' || values.permission === undefined ? undefined : permission.options[values.permission],
    values.form === 'quote' || values.speaker !== undefined ? 'not confirmed by whoever said it' : undefined,
  ].filter((fact) => fact !== undefined);
}

const makers = {
  mine: 'made by you',
  theirs: 'made by the other team',
  independent: 'recorded independently',
} as const satisfies Readonly<Record<keyof typeof author.options, string>>;
