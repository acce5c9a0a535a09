import { changeRecord } from '../../../../contract/ledger/records.ts';
import { packet } from '../../../../core/evidence/kinds/judging/packet.ts';
import type { PacketSaid } from '../../../../core/evidence/packet/base/told.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import { sentenceOf } from '../../../base/call.ts';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import type { PartProps } from './part.ts';

/** Says more in a packet than it says already. */
export function useChange({ id, revision, standing, fields }: PartProps['record'], done: string) {
  const { show } = useToast();
  const tell = useTell(changeRecord, { after: () => show(done) });
  return {
    said: valuesOf(packet, fields),
    change: (more: PacketSaid) =>
      tell.mutate({
        recordId: id,
        basedOn: revision,
        standing: standing === 'kept' ? 'kept' : 'draft',
        fields: { ...fields, ...more },
      }),
    isBusy: tell.isPending,
    error: tell.error === null ? undefined : sentenceOf(tell.error),
  };
}
