import { useState } from 'react';
import { makeBundle } from '../../../contract/ledger/proofs.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Audience } from '../../../core/ledger/audience.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { useTell } from '../../base/queries.ts';
import { saveBundle } from './saveBundle.ts';
import styles from './SendDialog.module.css';
import { Sent } from './Sent.tsx';

type SendDialogProps = {
  readonly recordIds: readonly RecordId[];
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly onClose: () => void;
};

/** Makes a bundle of records, to be sent to somebody who has no Cairn: who reads it decides what of them is open. */
export function SendDialog({ recordIds, name, onClose }: SendDialogProps) {
  const [audience, setAudience] = useState<Audience>('internal');
  const [files, setFiles] = useState<Files>('with');
  const { mutate, data, isPending, error } = useTell(makeBundle, {
    then: 'leave',
    after: (bundle) => saveBundle(name, bundle),
  });
  if (data !== undefined) return <Sent logKey={data.key} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Send it with its proof"
      description="You get one file, with artifacts and testimonials. Whoever has it can check it without Cairn."
    >
      <div className={styles['form']}>
        <OneOf
          label="Who will read it?"
          hint="What is for fewer people stays closed in it."
          choices={audiences}
          value={audience}
          onChoose={setAudience}
        />
        <OneOf label="Files" choices={fileChoices} value={files} onChoose={setFiles} />
        <p>
          They check it at <a href="/verify">Check a bundle</a>, a page that they can keep.
        </p>
        {error !== null && <p role="alert">{sentenceOf(error)}</p>}
        <div className={styles['end']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isPending} onClick={() => mutate({ recordIds, audience, files })}>
            {isPending ? 'Making it …' : 'Download the file'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type Files = 'with' | 'hashes';

const audiences: readonly { readonly value: Audience; readonly label: string }[] = [
  { value: 'internal', label: 'Somebody in the company' },
  { value: 'open', label: 'Anybody' },
  { value: 'personal', label: 'Only me' },
];

const fileChoices: readonly { readonly value: Files; readonly label: string }[] = [
  { value: 'with', label: 'Put them in' },
  { value: 'hashes', label: 'Their hashes alone' },
];
