import type { deletePacketVersion, sealPacketVersion } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { Button, type ButtonLook } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import styles from './versions.module.css';

type OnceMoreProps = {
  readonly packetId: RecordId;
  readonly number: number;
  readonly way: Way;
  readonly onClose: () => void;
};

/** What cannot be taken back, and how it is asked for. */
type Way = {
  readonly endpoint: typeof sealPacketVersion | typeof deletePacketVersion;
  readonly verb: string;
  readonly description: string;
  readonly yes: string;
  readonly no: string;
  readonly look: ButtonLook;
  readonly done: string;
};

/** Asks once more before something is done to a version that has no way back. */
export function OnceMore({ packetId, number, way, onClose }: OnceMoreProps) {
  const { endpoint, verb, description, yes, no, look, done } = way;
  const { show } = useToast();
  const { mutate, isPending, error } = useTell(endpoint, {
    after: () => {
      show(`Version ${number} is ${done}.`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} initialFocus="title" title={`${verb} version ${number}?`} description={description}>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      <div className={styles['ways']}>
        <Button look={look} disabled={isPending} onClick={() => mutate({ packetId, number })}>
          {yes}
        </Button>
        <Button onClick={onClose}>{no}</Button>
      </div>
    </Dialog>
  );
}
