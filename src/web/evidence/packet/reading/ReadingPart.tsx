import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { readPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { packet, type Reader, readers } from '../../../../core/evidence/kinds/judging/packet.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { useAsk } from '../../../base/queries.ts';
import { Asked } from '../../shown/Asked.tsx';
import type { PartProps } from '../base/part.ts';
import { Paper } from './Paper.tsx';
import styles from './reading.module.css';
import { Skimming } from './Skimming.tsx';
import { type SkimChoice, skimFor } from './skimming.ts';
import { Teaching } from './Teaching.tsx';

/** The packet as its reader sees it. */
export function ReadingPart({ record: { id, fields } }: PartProps) {
  const [reader, setReader] = useState<Reader>(valuesOf(packet, fields).audience ?? 'company');
  const asked = useAsk(readPacket, { recordId: id, reader }, { meanwhile: 'old answer' });
  return (
    <Asked ask={asked}>
      {(reading) => (
        <Read recordId={id} reading={reading}>
          <OneOf
            label="Who reads it"
            hint={`${readers[reader]}.`}
            choices={readerChoices}
            value={reader}
            onChoose={setReader}
          />
        </Read>
      )}
    </Asked>
  );
}

const readerChoices: readonly { readonly value: Reader; readonly label: string }[] = [
  { value: 'company', label: 'The company' },
  { value: 'outside', label: 'Outside' },
  { value: 'owner', label: 'I alone' },
];

type ReadProps = {
  readonly recordId: RecordId;
  readonly reading: ResponseOf<typeof readPacket>;
  readonly children: ReactNode;
};

function Read({ recordId, reading: { document, cases, impacts }, children }: ReadProps) {
  const [choice, setChoice] = useState<SkimChoice>('all');
  const { skim, says } = useMemo(() => skimFor(document, choice), [document, choice]);
  return (
    <>
      <Teaching recordId={recordId} cases={cases.length} impacts={impacts} />
      {document.sections.length > 0 && (
        <>
          <div className={styles['choices']}>
            {children}
            <Skimming choice={choice} onChoose={setChoice} says={says} />
          </div>
          <Paper document={document} skim={skim} />
          <p className={styles['foot']}>
            <Link to="/evidence/records/$recordId/edit" params={{ recordId }}>
              Change what you wrote
            </Link>
          </p>
        </>
      )}
    </>
  );
}
