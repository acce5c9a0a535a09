import { bundlePacketVersion } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { useTell } from '../../../base/queries.ts';
import { saveBundle } from '../../../ledger/sending/saveBundle.ts';
import { Sent } from '../../../ledger/sending/Sent.tsx';

type BundleButtonProps = { readonly packetId: RecordId; readonly number: number; readonly title: string };

/** Gives a sealed version as the file that proves itself. */
export function BundleButton({ packetId, number, title }: BundleButtonProps) {
  const { mutate, reset, data, isPending, error } = useTell(bundlePacketVersion, {
    then: 'leave',
    after: (bundle) => saveBundle(`${title} ${number}`, bundle),
  });
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate({ packetId, number })}>
        {isPending ? 'Making it …' : 'Download with its proof'}
      </Button>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && <Sent logKey={data.key} onClose={reset} />}
    </>
  );
}
