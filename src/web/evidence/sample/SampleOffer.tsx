import { useQueryClient } from '@tanstack/react-query';
import { loadSample } from '../../../contract/evidence/sample.ts';
import { sentenceOf } from '../../base/call.ts';
import { Button } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { takeSampleOut } from './takeSampleOut.ts';

/** Brings in made-up people and a year of their work, to look around in before anything of one's own is there. */
export function SampleOffer() {
  const { show } = useToast();
  const client = useQueryClient();
  const loading = useTell(loadSample, {
    after: ({ records }) =>
      show(`${formatCount(records, 'record')} of made-up people are here.`, {
        undo: () => void takeSampleOut(client, show),
      }),
  });
  return (
    <Button
      disabled={loading.isPending}
      onClick={() => loading.mutate({}, { onError: (error) => show(sentenceOf(error)) })}
    >
      Look around in a sample
    </Button>
  );
}
