import { useState } from 'react';
import { makeBundle } from '../../../contract/ledger/proofs.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Audience } from '../../../core/ledger/audience.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { useTell } from '../../base/queries.ts';
import styles from './SendDialog.module.css';

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
    after: (bundle) => save(`${fileName(name)}.json`, JSON.stringify(bundle)),
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

/** The file proves what the log holds; whose log it is, its reader has to know by another way than the file. */
const Sent = ({ logKey, onClose }: { readonly logKey: string; readonly onClose: () => void }) => (
  <Dialog
    open
    onClose={onClose}
    title="The file is made"
    description="Send it, and tell whoever gets it the key of your log by another way: in a call, or in a chat. The page that checks the file shows its key, so they see that it is yours."
  >
    <div className={styles['form']}>
      <code className={styles['key']}>{logKey}</code>
      <div className={styles['end']}>
        <CopyButton text={logKey} otherwise="Select the key and copy it.">
          Copy the key
        </CopyButton>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  </Dialog>
);

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

/** A name that every system takes for a file. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} -]+/gu, '')
    .trim()
    .slice(0, 60) || 'Bundle';

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
