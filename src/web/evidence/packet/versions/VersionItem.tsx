import { useState } from 'react';
import {
  deletePacketVersion,
  exportPacketVersion,
  sealPacketVersion,
  type versionFormats,
} from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { Button } from '../../../base/Button.tsx';
import { formatMoment, inReadersFormat } from '../../../base/format.ts';
import { withWorkspace } from '../../../base/here.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { BundleButton } from './BundleButton.tsx';
import { OnceMore } from './OnceMore.tsx';
import styles from './versions.module.css';
import { type ListedVersion, nameOf } from './words.ts';

type VersionItemProps = {
  readonly packetId: RecordId;
  readonly version: ListedVersion;
  readonly onKeep: () => void;
};

/** A version: when it was kept and for whom, whether it is sealed, what became of what it quotes, and its files. */
export function VersionItem({ packetId, version, onKeep }: VersionItemProps) {
  const { number, keptAt, note, sealedAt } = version;
  const mayWrite = useMayWrite();
  const [asking, setAsking] = useState<keyof typeof ways | null>(null);
  const isSealed = sealedAt !== null;
  return (
    <li className={styles['version']} aria-label={`Version ${number}`}>
      <h2>{nameOf(version)}</h2>
      <p className={styles['soft']}>
        Kept on {formatMoment(keptAt)}
        {isSealed && (
          <>
            {' · '}
            <strong>Sealed on {formatMoment(sealedAt)}</strong>
          </>
        )}
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      <Since version={version} />
      <p className={styles['files']}>
        {files.map(([format, name]) => (
          <a key={format} href={addressOf({ packetId, number, format })} download>
            {name}
          </a>
        ))}
      </p>
      <div className={styles['ways']}>
        {isSealed && <BundleButton packetId={packetId} number={number} title={version.title} />}
        {mayWrite && isTouched(version) && <Button onClick={onKeep}>Keep a new version</Button>}
        {mayWrite && !isSealed && !isTouched(version) && <Button onClick={() => setAsking('seal')}>Seal it</Button>}
        {mayWrite && !isSealed && (
          <Button look="quiet" onClick={() => setAsking('delete')}>
            Delete
          </Button>
        )}
      </div>
      {asking !== null && (
        <OnceMore packetId={packetId} number={number} way={ways[asking]} onClose={() => setAsking(null)} />
      )}
    </li>
  );
}

const ways = {
  seal: {
    endpoint: sealPacketVersion,
    verb: 'Seal',
    description:
      'Your log notes today that this is the document. From then on it stays as it is: you cannot change or delete it, and whoever has it can check that nobody did.',
    yes: 'Seal it for good',
    no: 'Not yet',
    look: 'primary',
    done: 'sealed',
  },
  delete: {
    endpoint: deletePacketVersion,
    verb: 'Delete',
    description:
      'Nothing brings it back. Links that were sent to read it end, and what reviewers said of it goes too. The packet itself stays.',
    yes: 'Delete it',
    no: 'Keep it',
    look: 'danger',
    done: 'deleted',
  },
} as const;

const isTouched = ({ takenBack, erasedAt }: ListedVersion): boolean => takenBack.length > 0 || erasedAt !== null;

/** What became of it since it was kept, and what to do. */
function Since({ version }: { readonly version: ListedVersion }) {
  if (!isTouched(version)) return null;
  const { takenBack, erasedAt, sealedAt } = version;
  return (
    <div className={styles['since']}>
      {takenBack.map(({ by, on }) => (
        <p key={by + on}>
          <span dir="auto">{by}</span> took back {inReadersFormat(`on ${on}`)} what this version says in their words.
        </p>
      ))}
      {erasedAt !== null && <p>Parts of it were erased, the last on {formatMoment(erasedAt)}.</p>}
      <p>
        {sealedAt === null
          ? 'Keep a new version, and hand out that one.'
          : 'It still is what was sealed, and its files tell this above everything else. Keep a new version, and seal that.'}
      </p>
    </div>
  );
}

const files = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['markdown', 'Markdown'],
] as const satisfies readonly (readonly [(typeof versionFormats)[number], string])[];

type Address = {
  readonly packetId: RecordId;
  readonly number: number;
  readonly format: (typeof versionFormats)[number];
};

const addressOf = ({ packetId, number, format }: Address): string =>
  withWorkspace(
    `${exportPacketVersion.path.replace(':packetId', packetId).replace(':number', String(number))}?format=${format}`,
  );
