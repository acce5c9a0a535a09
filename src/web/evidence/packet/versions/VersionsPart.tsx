import { useState } from 'react';
import { listPacketVersions } from '../../../../contract/evidence/packet/packetVersions.ts';
import { packet } from '../../../../core/evidence/kinds/judging/packet.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import { Button } from '../../../base/Button.tsx';
import { EmptyState } from '../../../base/EmptyState.tsx';
import { useAsk } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { Asked } from '../../shown/Asked.tsx';
import type { PartProps } from '../base/part.ts';
import { Comparison } from './Comparison.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { VersionItem } from './VersionItem.tsx';
import styles from './versions.module.css';

/** What was kept of it, and how one differs from another. */
export function VersionsPart({ record: { id, fields } }: PartProps) {
  const mayWrite = useMayWrite();
  const asked = useAsk(listPacketVersions, { packetId: id });
  const [isKeeping, setKeeping] = useState(false);
  const keep = mayWrite && (
    <Button look="primary" onClick={() => setKeeping(true)}>
      Keep this version
    </Button>
  );
  const reader = valuesOf(packet, fields).audience ?? 'company';
  return (
    <>
      <Asked ask={asked}>
        {({ versions }) =>
          versions.length === 0 ? (
            <EmptyState title="No version is kept yet" action={keep}>
              A version is the packet as one reader has it today. Keep one before you hand it to somebody: later you see
              what changed, and once it is sealed anybody can check that it is the same.
            </EmptyState>
          ) : (
            <div className={styles['whole']}>
              <div>{keep}</div>
              <ul className={styles['list']}>
                {versions.map((version) => (
                  <VersionItem key={version.number} packetId={id} version={version} onKeep={() => setKeeping(true)} />
                ))}
              </ul>
              <Comparison packetId={id} versions={versions} />
            </div>
          )
        }
      </Asked>
      {isKeeping && <KeepDialog packetId={id} reader={reader} onClose={() => setKeeping(false)} />}
    </>
  );
}
