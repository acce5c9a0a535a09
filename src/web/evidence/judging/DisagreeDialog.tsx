import { type FormEvent, useState } from 'react';
import { disagree } from '../../../contract/evidence/judging.ts';
import { parseDay } from '../../../core/base/day.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './judging.module.css';
import type { Finding, ShownRule } from './words.ts';

type DisagreeDialogProps = {
  readonly rule: Pick<ShownRule, 'id' | 'name'>;
  /** The record at which one disagrees; null for the rule as such. */
  readonly record: Finding['record'];
  readonly onClose: () => void;
};

/** Keeps why a rule does not hold here. */
export function DisagreeDialog({ rule, record, onClose }: DisagreeDialogProps) {
  const [{ about, because, until }, setDraft] = useState({
    about: record === null ? ('all' as const) : ('one' as About),
    because: '',
    until: '',
  });
  const { show } = useToast();
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const told = useTell(disagree, {
    after: () => {
      show('Set apart, with your reason.');
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // It may be asked for within a form, which is not sent with it.
    event.stopPropagation();
    if (told.isPending) return;
    const day = parseDay(until);
    told.mutate({
      rule: rule.id,
      because,
      ...(about === 'one' && record !== null && { about: record.id }),
      ...(day !== undefined && { until: day }),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Why does “${rule.name}” not hold here?`}
      description="Your reason is kept in the ledger and shown beside what is set apart."
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="Why">
          <TextArea
            required
            rows={4}
            maxLength={4_000}
            value={because}
            onChange={({ target }) => change({ because: target.value })}
          />
        </Field>
        {record !== null && (
          <OneOf label="Where" choices={abouts} value={about} onChoose={(chosen) => change({ about: chosen })} />
        )}
        <Field label="Until" hint="The rule is heard again after that day. Left empty, your reason stands for good.">
          <Input type="date" value={until} onChange={({ target }) => change({ until: target.value })} />
        </Field>
        {told.error !== null && <p role="alert">{sentenceOf(told.error)}</p>}
        <div className={styles['acts']}>
          <Button type="submit" look="primary" aria-disabled={told.isPending}>
            Set it apart
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}

type About = 'one' | 'all';
type Draft = { readonly about: About; readonly because: string; readonly until: string };

const abouts = [
  { value: 'one', label: 'In this record' },
  { value: 'all', label: 'In the whole ledger' },
] as const;
