import { useNavigate } from '@tanstack/react-router';
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react';
import { longestLine } from '../../../core/ledger/fields/read.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { useFileDrop } from '../../base/drop/useFileDrop.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useToast } from '../../base/Toast.tsx';
import { withCapital } from '../../ledger/values/capital.ts';
import { Attached } from './Attached.tsx';
import { type Attachment, firstLineOf, readHanded } from './attachment.ts';
import styles from './CaptureDialog.module.css';
import { captureKinds } from './captureKinds.ts';
import { sendCaptures } from './post.ts';
import { type Captured, prepareCaptures } from './prepare.ts';

type CaptureDialogProps = { readonly onClose: () => void };

/** One line and Enter keep a draft, from anywhere; what proves it can be pasted or dropped beside the line. */
export function CaptureDialog({ onClose }: CaptureDialogProps) {
  const [line, setLine] = useState('');
  const [kind, setKind] = useState('impact');
  const [attached, setAttached] = useState<readonly Attachment[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const { problem, isBusy, keep } = useKeeping(onClose);
  const attach = (added: readonly Attachment[]) => {
    setAttached((before) => [...before, ...added]);
    const text = added.find((one) => one.kind === 'text');
    if (text !== undefined) setLine((before) => before || firstLineOf(text.text).slice(0, longestLine));
    input.current?.focus();
  };
  useFileDrop((files) => attach(files.map((file) => ({ kind: 'file', file }))));
  const take = (event: ClipboardEvent | DragEvent, handed: DataTransfer) => {
    const added = readHanded(handed);
    if (added.length === 0) return;
    event.preventDefault();
    attach(added);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep({ kind, line, attached });
  };
  return (
    <Dialog open onClose={onClose} title="Capture" initialFocus={input}>
      <form className={styles['form']} onSubmit={submit}>
        <Field
          label={labelOf(kind)}
          hint="One line is enough. Paste or drop a screenshot, a link or a text to keep it as proof."
          error={problem}
        >
          <Input
            ref={input}
            value={line}
            maxLength={longestLine}
            autoComplete="off"
            enterKeyHint="done"
            onChange={({ target }) => setLine(target.value)}
            onPaste={(event) => take(event, event.clipboardData)}
            onDrop={(event) => event.dataTransfer.files.length === 0 && take(event, event.dataTransfer)}
          />
        </Field>
        <Attached attached={attached} onChange={setAttached} onAttach={attach} />
        <div className={styles['foot']}>
          <KindChoice kind={kind} onChoose={setKind} />
          <Button type="submit" look="primary" disabled={isBusy}>
            Keep as a draft
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function labelOf(name: string): string {
  const kind = captureKinds.find((one) => one.name === name);
  return kind?.fields[kind.title]?.label ?? 'What happened';
}

type KindChoiceProps = { readonly kind: string; readonly onChoose: (kind: string) => void };

const KindChoice = ({ kind, onChoose }: KindChoiceProps) => (
  <label>
    <span className="unseen">Kind</span>
    <select className={styles['select']} value={kind} onChange={({ target }) => onChoose(target.value)}>
      {captureKinds.map(({ name, one }) => (
        <option key={name} value={name}>
          {withCapital(one)}
        </option>
      ))}
    </select>
  </label>
);

function useKeeping(onClose: () => void) {
  const { show } = useToast();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const keep = async (captured: Captured) => {
    if (isBusy) return;
    if (captured.line.trim() === '') return setProblem('Write one line about it first.');
    setBusy(true);
    setProblem(undefined);
    try {
      const { captures, left } = await prepareCaptures(captured);
      const outcome = await sendCaptures(captures);
      if (outcome.kind === 'refused') return setProblem(outcome.message);
      onClose();
      const completing = {
        label: 'Complete now',
        go: () => void navigate({ to: '/evidence/inbox', search: { draft: captures[0]?.id } }),
      };
      const said = outcome.kind === 'kept' ? 'Kept as a draft.' : 'Cairn does not answer. Kept here, and sent later.';
      show([said, ...left].join(' '), outcome.kind === 'kept' ? { next: completing } : {});
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, keep };
}
