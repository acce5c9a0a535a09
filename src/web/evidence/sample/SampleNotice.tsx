import { useQueryClient } from '@tanstack/react-query';
import { getSample } from '../../../contract/evidence/sample.ts';
import { Button } from '../../base/Button.tsx';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './SampleNotice.module.css';
import { takeSampleOut } from './takeSampleOut.ts';

/** Says that the sample is here, with the way to be rid of it; nothing where it is not. */
export function SampleNotice() {
  const { data } = useAsk(getSample, {});
  const client = useQueryClient();
  const { show } = useToast();
  const mayWrite = useMayWrite();
  if (data === undefined || data.records === 0) return null;
  return (
    <p className={styles['notice']}>
      Made-up people and their work are among your records.
      {mayWrite && (
        <Button look="quiet" onClick={() => void takeSampleOut(client, show)}>
          Remove the sample
        </Button>
      )}
    </p>
  );
}
