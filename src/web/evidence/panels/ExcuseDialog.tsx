import { type FormEvent, useState } from 'react';
import { excusePanellist } from '../../../contract/evidence/committee/panels.ts';
import type { PanelId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './panels.module.css';
import type { Panellist } from './words.ts';

type ExcuseDialogProps = { readonly panelId: PanelId; readonly panellist: Panellist; readonly onClose: () => void };

/** Excuses somebody from a panel, with a reason. */
export function ExcuseDialog({ panelId, panellist: { id, name, isLocked }, onClose }: ExcuseDialogProps) {
  const [because, setBecause] = useState('');
  const { show } = useToast();
  const excuse = useTell(excusePanellist, {
    after: () => {
      show(`${name} is excused. The panel goes on with the rest.`);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!excuse.isPending) excuse.mutate({ panelId, panellistId: id, because });
  };
  return (
    <Dialog open onClose={onClose} title={`Excuse ${name}?`} description={sayWhatStays(isLocked)}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="Why" hint="It stands on record, and they read it.">
          <Input required maxLength={500} value={because} onChange={({ target }) => setBecause(target.value)} />
        </Field>
        {excuse.error !== null && <p role="alert">{sentenceOf(excuse.error)}</p>}
        <div className={styles['ways']}>
          <Button look="danger" type="submit">
            Excuse them
          </Button>
          <Button onClick={onClose}>Keep them</Button>
        </div>
      </form>
    </Dialog>
  );
}

const sayWhatStays = (isLocked: boolean): string =>
  isLocked
    ? 'Their link closes, and they have no say any more. The scores they locked stay on record.'
    : 'Their link closes, and they have no say any more. What they wrote so far is forgotten.';
