import { type FormEvent, type ReactNode, useState } from 'react';
import { resetThreshold, setThreshold } from '../../../../contract/evidence/judging.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import { formatExact } from '../../../base/format.ts';
import { useTell } from '../../../base/queries.ts';
import { useMayWrite } from '../../../base/role/mayWrite.ts';
import { useToast } from '../../../base/Toast.tsx';
import styles from '../judging.module.css';
import type { WholeRule } from '../words.ts';

type ThresholdProps = { readonly threshold: WholeRule['thresholds'][number] };

/** A number that a rule compares with, where it comes from, and a way to change it; `children`: which rules read it. */
export function ThresholdItem({ threshold, children }: ThresholdProps & { readonly children?: ReactNode }) {
  const [isChanging, setChanging] = useState(false);
  const mayWrite = useMayWrite();
  const { show } = useToast();
  const { name, label, unit, value, usual, origin, why } = threshold;
  const reset = useTell(resetThreshold, { after: () => show(`It is ${formatExact(usual)} ${unit} again.`) });
  return (
    <li className={styles['threshold']}>
      <p>
        {label}: <strong>{`${formatExact(value)} ${unit}`}</strong>
      </p>
      <p className={styles['soft']}>{origin === 'own' ? sayOwn(usual, unit) : origins[origin]}</p>
      {children !== undefined && <p className={styles['soft']}>{children}</p>}
      {why !== null && (
        <blockquote className={styles['because']} dir="auto">
          {why}
        </blockquote>
      )}
      {mayWrite && (
        <p className={styles['acts']}>
          <Button aria-label={`Change it: ${label}`} onClick={() => setChanging(true)}>
            Change it
          </Button>
          {origin === 'own' && (
            <Button
              look="quiet"
              aria-label={`Back to ${formatExact(usual)}: ${label}`}
              onClick={() => reset.mutate({ threshold: name })}
            >
              {`Back to ${formatExact(usual)}`}
            </Button>
          )}
        </p>
      )}
      {reset.error !== null && <p role="alert">{sentenceOf(reset.error)}</p>}
      {isChanging && <ChangeDialog threshold={threshold} onClose={() => setChanging(false)} />}
    </li>
  );
}

const origins = {
  field: 'Committees name this number themselves.',
  start: 'A value to start from. Change it to what your committee asks for.',
} as const;

const sayOwn = (usual: number, unit: string): string => `Your own. It usually is ${formatExact(usual)} ${unit}.`;

function ChangeDialog({ threshold, onClose }: ThresholdProps & { readonly onClose: () => void }) {
  const { name, label, unit, value, least, most, why } = threshold;
  const [draft, setDraft] = useState({ value: String(value), why: why ?? '' });
  const { show } = useToast();
  const told = useTell(setThreshold, {
    after: () => {
      show('Every rule that reads it compares with the new number.');
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!told.isPending) told.mutate({ threshold: name, value: Number(draft.value), why: draft.why });
  };
  return (
    <Dialog open onClose={onClose} title={label} description="It holds for this ledger and everybody who sees it.">
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label={`Number of ${unit}`} hint={`From ${formatExact(least)} to ${formatExact(most)}.`}>
          <Input
            required
            type="number"
            step="any"
            min={least}
            max={most}
            value={draft.value}
            onChange={({ target }) => setDraft({ ...draft, value: target.value })}
          />
        </Field>
        <Field label="Why">
          <TextArea
            required
            rows={3}
            maxLength={4_000}
            value={draft.why}
            onChange={({ target }) => setDraft({ ...draft, why: target.value })}
          />
        </Field>
        {told.error !== null && <p role="alert">{sentenceOf(told.error)}</p>}
        <div className={styles['acts']}>
          <Button type="submit" look="primary" aria-disabled={told.isPending}>
            Change it
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}
