import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Field } from '../../../core/ledger/fields/field.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { type Kind, listMissing } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { Complaints } from './complaints.ts';
import type { FormValues } from '../inputs/input.ts';
import styles from './RecordForm.module.css';

type RecordFormProps = {
  readonly kind: Kind;
  readonly values: FormValues;
  readonly complaints: Complaints;
  readonly refusal: string | undefined;
  readonly isSaving: boolean;
  readonly onWrite: (field: string, value: unknown) => void;
  readonly onSave: (standing: 'draft' | 'kept') => void;
  readonly beside?: ReactNode;
};

/** Writes a record: what it needs comes first, the rest behind a line. Ctrl+Enter keeps it. */
export function RecordForm({ kind, values, complaints, refusal, isSaving, onWrite, onSave, beside }: RecordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [needed, others] = splitFields(kind);
  useFirstComplaint(form, complaints);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isSaving) return;
    event.preventDefault();
    onSave('kept');
  };
  const show = ([name, field]: Named) => (
    <FieldInput
      key={name}
      field={field}
      value={values[name]}
      error={complaints[name]}
      onWrite={(value) => onWrite(name, value)}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter comes from the fields within
    <form
      ref={form}
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      {needed.map(show)}
      {others.length > 0 && (
        <Disclosure
          summary={`More, if you like (${others.length})`}
          isUsed={others.some(([name]) => name in values || name in complaints)}
        >
          <div className={styles['further']}>{others.map(show)}</div>
        </Disclosure>
      )}
      <p role="alert" className={styles['refusal']}>
        {refusal}
      </p>
      <Missing kind={kind} values={values} />
      <div className={styles['end']}>
        <Button look="primary" disabled={isSaving} aria-keyshortcuts="Control+Enter" onClick={() => onSave('kept')}>
          Keep
        </Button>
        <Button disabled={isSaving} onClick={() => onSave('draft')}>
          Keep as a draft
        </Button>
        {beside}
      </div>
    </form>
  );
}

type Named = readonly [name: string, field: Field];

/** What a record needs, its line first; and what it may say besides. */
function splitFields(kind: Kind): readonly [readonly Named[], readonly Named[]] {
  const all = Object.entries(kind.fields);
  const isNeeded = ([name, { needed }]: Named): boolean => needed === true || name === kind.title;
  return [all.filter(isNeeded), all.filter((named) => !isNeeded(named))];
}

function Missing({ kind, values }: { readonly kind: Kind; readonly values: FormValues }) {
  const missing = listMissing(kind, readFields(kind, values).fields).map((name) => kind.fields[name]?.label ?? name);
  return (
    <p className={styles['missing']}>
      {missing.length === 0
        ? 'Nothing is missing to keep it.'
        : `To keep it, fill in ${list.format(missing.map((label) => `“${label}”`))}. A draft needs its first line alone.`}
    </p>
  );
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The first field that something is wrong with gets the focus. */
function useFirstComplaint(form: { readonly current: HTMLFormElement | null }, complaints: Complaints): void {
  useEffect(() => {
    if (Object.keys(complaints).length === 0) return;
    const sentence = form.current?.querySelector('[aria-live="polite"]:not([hidden])');
    sentence?.parentElement?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [form, complaints]);
}
