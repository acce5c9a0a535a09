import { useState } from 'react';
import type { RecordId } from '../../../../core/base/id.ts';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import type { PartProps } from '../base/part.ts';
import { useChange } from '../base/useChange.ts';
import styles from './standing.module.css';

type AnsweringProps = PartProps & {
  readonly question: string;
  /** The impact that it is asked about, where it is one. */
  readonly about: RecordId | null;
};

/** Answers a question in the packet, among its objections. */
export function Answering({ record, question, about }: AnsweringProps) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState('');
  const { said, change, error, isBusy } = useChange(record, 'Answered. It stands in the packet.');
  if (!isOpen)
    return (
      <Button aria-label={`Answer it: ${question}`} onClick={() => setOpen(true)}>
        Answer it
      </Button>
    );
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const answered = { objection: question, answer: answer.trim(), ...(about !== null && { about: [about] }) };
        change({ objections: [...(said.objections ?? []), answered] });
      }}
    >
      <Field label="Your answer" hint="What you would say in the room, with what proves it." error={error}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for */}
        <TextArea value={answer} onChange={({ target }) => setAnswer(target.value)} required autoFocus />
      </Field>
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={isBusy || answer.trim() === ''}>
          Keep the answer
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </form>
  );
}
