import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { exportPacket, type PacketOrder } from '../../../contract/evidence/packets.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { type Reader, readers } from '../../../core/evidence/kinds/judging/packet.ts';
import { Choice } from '../../base/fields/Choice.tsx';
import { withWorkspace } from '../../base/here.ts';
import styles from './PacketFiles.module.css';

type PacketFilesProps = { readonly recordId: RecordId; readonly audience: Reader };

/** A packet as files, for whoever is to read it. Whoever may know less finds less in them. */
export function PacketFiles({ recordId, audience }: PacketFilesProps) {
  const [reader, setReader] = useState(audience);
  const addressOf = (format: PacketOrder['format'], part: PacketOrder['part'] = 'packet'): string =>
    withWorkspace(`${exportPacket.path}?${new URLSearchParams({ packet: recordId, reader, format, part }).toString()}`);
  return (
    <section aria-labelledby="files" className={styles['files']}>
      <h2 id="files">Hand it over</h2>
      <p>
        <Link to="/evidence/packets/$recordId/{-$part}" params={{ recordId }}>
          Read it as its reader will
        </Link>
      </p>
      <Choice label="Who reads it" options={options} value={reader} onChoose={setReader} />
      <ul className={styles['formats']}>
        {formats.map(([format, name, use]) => (
          <li key={format}>
            <a href={addressOf(format)} download>
              {name}
            </a>{' '}
            <span className={styles['use']}>{use}</span>
          </li>
        ))}
        <li>
          <a href={addressOf('pdf', 'points')} download>
            Talking points
          </a>{' '}
          <span className={styles['use']}>what a sponsor says for you, on one page</span>
        </li>
      </ul>
    </section>
  );
}

const options = (['company', 'outside', 'owner'] as const).map((value) => ({ value, label: readers[value] }));

const formats = [
  ['pdf', 'PDF', 'to read and to print'],
  ['docx', 'Word', 'to go on writing'],
  ['html', 'Web page', 'one file, for any browser'],
  ['markdown', 'Markdown', 'plain text'],
  ['json-resume', 'JSON Resume', 'for other programs'],
  ['prov', 'PROV-JSON', 'what followed from what, for other programs'],
  ['calendar', 'Calendar', 'the way to the committee, back from its day'],
] as const satisfies readonly (readonly [PacketOrder['format'], string, string])[];
