import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { askWitness } from '../../../contract/evidence/testimonials.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { type Relation, relations } from '../../../core/evidence/kinds/people/relations.ts';
import { listShowable, usuallyShown } from '../../../core/evidence/testimonials/shown.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { type Asking, blank, lookOver, placeError, type Problems } from './asking.ts';
import styles from './testimonials.module.css';

type AskFormProps = {
  readonly recordId: RecordId;
  /** Somebody who was asked before. */
  readonly like?: Asking;
  readonly onAsked: (answer: ResponseOf<typeof askWitness>) => void;
  readonly onClose: () => void;
};

/** Who is asked, as what, and what they are shown. What is wrong stands beside its field, which gets the focus. */
export function AskForm({ recordId, like = blank, onAsked, onClose }: AskFormProps) {
  const [{ witness, email, relation, note }, setDraft] = useState({ ...like, note: '' });
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  const { filled, shown, toggle } = useShown(recordId);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problems]);
  const ask = useTell(askWitness, { after: onAsked });
  const change = (changed: Partial<Asking & { readonly note: string }>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setProblems({});
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = lookOver({ witness, email });
    setProblems(found);
    if (Object.keys(found).length > 0 || ask.isPending) return;
    const asked = { recordId, witness: witness.trim(), relation, note, email: email.trim(), shown };
    ask.mutate(asked, { onError: (error) => setProblems(placeError(error)) });
  };
  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={onSubmit}>
      <Field label="Their name" error={problems.witness}>
        <Input maxLength={100} value={witness} onChange={({ target }) => change({ witness: target.value })} />
      </Field>
      <Field label="Their e-mail" hint="Only whoever reads mail there can sign." error={problems.email}>
        <Input type="email" value={email} onChange={({ target }) => change({ email: target.value })} />
      </Field>
      <Field label="What they are to you">
        <Select value={relation} onChange={({ target }) => change({ relation: target.value as Relation })}>
          {Object.entries(relations).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="A word to them" hint="It goes with the link, as yours.">
        <TextArea maxLength={1000} value={note} onChange={({ target }) => change({ note: target.value })} />
      </Field>
      <ShownFields names={filled} shown={shown} onToggle={toggle} />
      {problems.whole !== undefined && (
        <p role="alert" className={styles['error']}>
          {problems.whole}
        </p>
      )}
      <div className={styles['ways']}>
        <Button look="primary" type="submit" aria-disabled={ask.isPending}>
          Send the request
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

/** The fields of the impact that are filled in and may be shown, and those that are chosen. */
function useShown(recordId: RecordId) {
  const { data } = useAsk(getRecord, { recordId });
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const fields = data?.record.fields ?? {};
  const filled = listShowable(impact.fields).filter((name) => name in fields);
  const isShown = (name: string): boolean => name === impact.title || (changed[name] ?? usuallyShown.includes(name));
  return {
    filled,
    shown: filled.filter(isShown),
    toggle: (name: string) => setChanged((before) => ({ ...before, [name]: !isShown(name) })),
  };
}

type ShownFieldsProps = {
  readonly names: readonly string[];
  readonly shown: readonly string[];
  readonly onToggle: (name: string) => void;
};

const ShownFields = ({ names, shown, onToggle }: ShownFieldsProps) => (
  <fieldset>
    <legend className={styles['label']}>What they are shown</legend>
    <div className={styles['choices']}>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={shown.includes(name)}
            disabled={name === impact.title}
            onChange={() => onToggle(name)}
          />
          {impact.fields[name as keyof typeof impact.fields].label}
        </label>
      ))}
    </div>
  </fieldset>
);
