import { type FormEvent, useState } from 'react';
import { dayMs } from '../../../core/base/instant.ts';
import { addRecord } from '../../../contract/ledger/records.ts';
import { gap } from '../../../core/evidence/kinds/judging/gap.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { localDate } from '../../base/device/localDate.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './panels.module.css';
import type { WholePanel } from './words.ts';

type GapDialogProps = {
  readonly panel: WholePanel;
  readonly reason: WholePanel['reasons'][number];
  readonly onClose: () => void;
};

/** Makes a gap of what a panel misses. */
export function GapDialog({ panel, reason, onClose }: GapDialogProps) {
  const [{ what, action, lookOn }, setDraft] = useState({ what: titleOf(reason), action: '', lookOn: inAMonth() });
  const { show } = useToast();
  const change = (changed: { what?: string; action?: string; lookOn?: string }) =>
    setDraft((before) => ({ ...before, ...changed }));
  const add = useTell(addRecord, {
    after: () => {
      show('Kept. Today asks on that day whether it is closed.');
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    const learn = reason.concept === null ? {} : { learn: reason.concept };
    const said = { because: reason.because, said: sayPanel(panel) };
    const about = panel.cases.map(({ id }) => id);
    add.mutate({ kind: gap.name, standing: 'kept', fields: { what, action, lookOn, about, ...said, ...learn } });
  };
  return (
    <Dialog open onClose={onClose} title="Make a gap of it" description={reason.because}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label={gap.fields.what.label}>
          <Input required maxLength={300} value={what} onChange={({ target }) => change({ what: target.value })} />
        </Field>
        <Field label={gap.fields.action.label}>
          <TextArea
            required
            rows={4}
            maxLength={4_000}
            value={action}
            onChange={({ target }) => change({ action: target.value })}
          />
        </Field>
        <Field label={gap.fields.lookOn.label} hint="Today asks on that day whether it is closed.">
          <Input required type="date" value={lookOn} onChange={({ target }) => change({ lookOn: target.value })} />
        </Field>
        {add.error !== null && <p role="alert">{sentenceOf(add.error)}</p>}
        <div className={styles['ways']}>
          <Button look="primary" type="submit">
            Keep the gap
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Who said what a gap is made of. */
export const sayPanel = ({ title }: Pick<WholePanel, 'title'>): string => `The panel “${title}”`;

const inAMonth = (): string => localDate(new Date(Date.now() + monthMs));

const monthMs = 30 * dayMs;

const titleOf = ({ dimension, because }: WholePanel['reasons'][number]): string =>
  (dimension === null ? because : `${dimension}: ${because}`).split('\n')[0]?.slice(0, 200) ?? '';
