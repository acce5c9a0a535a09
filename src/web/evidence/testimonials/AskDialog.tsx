import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { askWitness } from '../../../contract/evidence/testimonials.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { requestDays } from '../../../core/evidence/testimonials/request.ts';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { isServed } from '../../base/here.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { AskForm } from './AskForm.tsx';
import type { Asking } from './asking.ts';
import { type Handed, HandOver } from './HandOver.tsx';

type AskDialogProps = {
  readonly recordId: RecordId;
  /** Somebody who was asked before. */
  readonly like?: Asking;
  readonly onClose: () => void;
};

/** Asks somebody to witness an impact as it stands now. */
export function AskDialog({ onClose, ...rest }: AskDialogProps) {
  const { show } = useToast();
  const [handed, setHanded] = useState<Handed>();
  const onAsked = ({ request: { witness }, link }: ResponseOf<typeof askWitness>) => {
    if (link !== null) return setHanded({ witness, link });
    show(`${witness} was asked.`);
    onClose();
  };
  if (handed !== undefined) return <HandOver {...handed} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Ask a witness"
      description={`They get a link, good for ${requestDays} days. They see this version and nothing else, and need no account.`}
    >
      <AskForm {...rest} onAsked={onAsked} onClose={onClose} />
    </Dialog>
  );
}

/** Asks the same person once more, about what the impact says now. */
export function AskAgain({ request }: { readonly request: Asking & { readonly recordId: RecordId } }) {
  const mayWrite = useMayWrite();
  const [isAsking, setAsking] = useState(false);
  if (!mayWrite || !isServed || request.email === '') return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>Ask again</Button>
      {isAsking && <AskDialog recordId={request.recordId} like={request} onClose={() => setAsking(false)} />}
    </>
  );
}
