import { useLocation } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { type Kind, listMissing } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { FieldInput } from '../inputs/FieldInput.tsx';
import type { FormValues } from '../inputs/input.ts';
import { HeldHere } from '../inputs/ProseSlot.tsx';
import type { Complaints } from './complaints.ts';
import { FieldSection } from './FieldSection.tsx';
import { focusField } from './focusField.ts';
import { Problems } from './Problems.tsx';
import styles from './RecordForm.module.css';
import { layOut, type Named } from './sections.ts';

type RecordFormProps = {
  readonly kind: Kind;
  readonly values: FormValues;
  readonly complaints: Complaints;
  readonly refusal?: string;
  readonly isSaving: boolean;
  readonly isNew: boolean;
  readonly onWrite: (field: string, value: unknown) => void;
  readonly onSave: (standing: 'draft' | 'kept') => void;
  readonly beside?: ReactNode;
};

/** Writes a record: what it needs comes first, the rest folded in sections. Ctrl+Enter keeps it. */
export function RecordForm({ kind, values, complaints, refusal, isNew, onWrite, ...saving }: RecordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFieldOfAddress(form);
  const { needed, sections } = layOut(kind, values);
  const { fields } = readFields(kind, values);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || saving.isSaving) return;
    event.preventDefault();
    saving.onSave('kept');
  };
  const show = ([name, field]: Named) => (
    <div key={name} data-field={name}>
      <FieldInput
        field={field}
        value={values[name]}
        error={complaints[name]}
        onWrite={(value) => onWrite(name, value)}
      />
    </div>
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
      <Problems kind={kind} complaints={complaints} form={form} />
      <HeldHere value={values}>
        {needed.map(show)}
        {sections.length > 0 && (
          <div>
            {sections.map(({ heading, fields: held }) => (
              <FieldSection
                key={heading}
                heading={heading}
                filled={held.filter(([name]) => name in fields).length}
                of={held.length}
                opens={held.some(
                  ([name]) => name in complaints || (name in values && (isNew || sections.length === 1)),
                )}
              >
                {held.map(show)}
              </FieldSection>
            ))}
          </div>
        )}
      </HeldHere>
      <p role="alert" className={styles['refusal']}>
        {refusal}
      </p>
      <End {...saving} missing={listMissing(kind, fields).length} />
    </form>
  );
}

/** An address that ends in the name of a field begins there. */
function useFieldOfAddress(form: RefObject<HTMLFormElement | null>): void {
  const name = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (name !== '') focusField(form.current, name);
  }, [form, name]);
}

type EndProps = Pick<RecordFormProps, 'isSaving' | 'onSave' | 'beside'> & { readonly missing: number };

const End = ({ missing, isSaving, onSave, beside }: EndProps) => (
  <>
    <p className={styles['missing']}>
      {missing === 0
        ? 'Nothing is missing to keep it.'
        : `To keep it, fill in ${formatCount(missing, 'more field')}. A draft needs its first line alone.`}
    </p>
    <div className={styles['end']}>
      <Button look="primary" disabled={isSaving} aria-keyshortcuts="Control+Enter" onClick={() => onSave('kept')}>
        Keep
      </Button>
      <Button disabled={isSaving} onClick={() => onSave('draft')}>
        Keep as a draft
      </Button>
      {beside}
    </div>
  </>
);
