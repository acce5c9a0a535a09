import { useState } from 'react';
import { decideReport } from '../../../contract/study/reports.ts';
import { longestReason } from '../../../core/study/note.ts';
import { ActForm } from '../../account/parts/ActForm.tsx';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import type { Report } from './report.ts';

type TakeDownProps = { readonly report: Report; readonly onClose: () => void };

/** Takes a deck from everybody, once one has said why. */
export function TakeDown({ report, onClose }: TakeDownProps) {
  const { show } = useToast();
  const [reason, setReason] = useState('');
  const takeDown = useTell(decideReport, {
    after: () => {
      onClose();
      show('The deck is taken down.');
    },
  });
  const send = () => takeDown.mutate({ reportId: report.id, decision: { kind: 'take-down', reason: reason.trim() } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Take down ${report.deck.title}?`}
      description="Its page is gone at once, and nobody can follow it. Those who follow it already keep their cards."
    >
      <ActForm
        label="Take the deck down"
        look="danger"
        act={takeDown}
        onSend={send}
        others={<Button onClick={onClose}>Leave it</Button>}
      >
        <Field label="Why" hint="Its maintainers read this.">
          <TextArea
            required
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      </ActForm>
    </Dialog>
  );
}
