import { type FormEvent, useState } from 'react';
import { askWitness } from '../../../contract/evidence/testimonials.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { type Relation, relations } from '../../../core/evidence/kinds/people/relations.ts';
import { requestDays } from '../../../core/evidence/testimonials/request.ts';
import { listShowable, usuallyShown } from '../../../core/evidence/testimonials/shown.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './testimonials.module.css';

type AskDialogProps = {
  readonly recordId: RecordId;
  /** Somebody who was asked before. */
  readonly like?: Draft;
  readonly onClose: () => void;
};

/** Asks somebody to witness an impact as it stands now. */
export const AskDialog = ({ onClose, ...rest }: AskDialogProps) => (
  <Dialog
    open
    onClose={onClose}
    title="Ask a witness"
    description={`They get a mail with a link, good for ${requestDays} days. They see this version and nothing else, and need no account.`}
  >
    <AskForm {...rest} onClose={onClose} />
  </Dialog>
);

type Draft = { readonly witness: string; readonly email: string; readonly relation: Relation };

const blank: Draft = { witness: '', email: '', relation: 'peer' };

function AskForm({ recordId, like = blank, onClose }: AskDialogProps) {
  const { show } = useToast();
  const [{ witness, email, relation, note }, setDraft] = useState({ ...like, note: '' });
  const { filled, shown, toggle } = useShown(recordId);
  const ask = useTell(askWitness, {
    after: (asked) => {
      show(`${asked.witness} was asked.`);
      onClose();
    },
  });
  const change = (changed: Partial<Draft & { readonly note: string }>) =>
    setDraft((before) => ({ ...before, ...changed }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate({ recordId, witness, relation, note, email: email.trim(), shown });
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <Field label="Their name">
        <Input required maxLength={100} value={witness} onChange={({ target }) => change({ witness: target.value })} />
      </Field>
      <Field label="Their e-mail" hint="Only whoever reads mail there can sign.">
        <Input required type="email" value={email} onChange={({ target }) => change({ email: target.value })} />
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
      <Field label="A word to them" hint="It stands in the mail, as yours.">
        <TextArea maxLength={1000} value={note} onChange={({ target }) => change({ note: target.value })} />
      </Field>
      <ShownFields names={filled} shown={shown} onToggle={toggle} />
      {ask.error !== null && <p role="alert">{sentenceOf(ask.error)}</p>}
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
