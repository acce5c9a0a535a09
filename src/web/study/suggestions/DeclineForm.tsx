import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SuggestionId } from '../../../core/base/id.ts';
import { longestReason } from '../../../core/study/note.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import deciding from '../comparing/deciding.module.css';
import styles from './suggestions.module.css';
import { useDecide } from './useDecide.ts';

type DeclineFormProps = { readonly suggestionId: SuggestionId; readonly onClose: () => void };

/** Declines a suggestion with a reason, which its proposer reads. */
export function DeclineForm({ suggestionId, onClose }: DeclineFormProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const decide = useDecide();
  useEffect(() => box.current?.focus(), []);
  const decline = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '') return box.current?.focus();
    return decide.isPending || decide.mutate({ suggestionId, decision: { kind: 'decline', words } });
  };
  return (
    <form className={styles['form']} onSubmit={decline} noValidate>
      <Field
        label="Why not"
        hint="Whoever suggested it reads this."
        error={isTried && words.trim() === '' ? 'Say why. A sentence is enough.' : undefined}
      >
        <TextArea
          ref={box}
          rows={2}
          maxLength={longestReason}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      {decide.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(decide.error)}
        </p>
      )}
      <div className={deciding['end']}>
        <Button type="submit" aria-disabled={decide.isPending}>
          Decline with this reason
        </Button>
        <Button look="quiet" onClick={onClose}>
          Decide later
        </Button>
      </div>
    </form>
  );
}
