import { type FormEvent, useState } from 'react';
import { erasePerson, getHeld } from '../../../contract/evidence/others.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { formatCount } from '../../base/format.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import type { Held } from './held.ts';
import styles from './others.module.css';

type EraseDialogProps = { readonly held: Held; readonly onClose: () => void };

/** What goes and what stays, before somebody is erased for good; their name has to be typed. */
export function EraseDialog({ held: known, onClose }: EraseDialogProps) {
  const { id: recordId, title } = known.person;
  const [spellings, setSpellings] = useState('');
  const [confirm, setConfirm] = useState('');
  const [whole, setWhole] = useState<ReadonlySet<RecordId>>(() => new Set(quotesIn(known)));
  const { show } = useToast();
  const held = useAsk(getHeld, { recordId, alsoCalled: spellings }, { meanwhile: 'old answer' }).data ?? known;
  const erase = useTell(erasePerson, {
    after: ({ renamed, erased }) => {
      onClose();
      show(`They are erased: ${formatCount(erased, 'record')} gone, ${renamed} now without their name.`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const alsoCalled = spellings.split(',').flatMap((name) => (name.trim().length < 3 ? [] : [name.trim()]));
    if (!erase.isPending) erase.mutate({ recordId, confirm, alsoCalled, whole: [...whole] });
  };
  const toggle = (id: RecordId) => setWhole(whole.has(id) ? without(whole, id) : new Set([...whole, id]));
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Erase ${title}?`}
      description={`Their record goes, and so does their name, wherever it stands or stood: “${held.role}” takes its place. Hashes stay, so that proofs still hold. Nobody can bring it back.`}
    >
      <form className={styles['form']} onSubmit={submit}>
        <Field label="Also written as" hint="Nicknames and other spellings, with commas between them.">
          <Input value={spellings} maxLength={400} onChange={({ target }) => setSpellings(target.value)} />
        </Field>
        {held.records.length > 0 && (
          <fieldset className={styles['choices']}>
            <legend>Erase as a whole, and not only their name in it</legend>
            {held.records.map(({ record }) => (
              <label key={record.id}>
                <input type="checkbox" checked={whole.has(record.id)} onChange={() => toggle(record.id)} />
                {record.title === '' ? 'A record without a line' : record.title}
              </label>
            ))}
          </fieldset>
        )}
        <Field label={`Type “${title}” to erase them`}>
          <Input value={confirm} autoComplete="off" onChange={({ target }) => setConfirm(target.value)} />
        </Field>
        {erase.error !== null && <p role="alert">{sentenceOf(erase.error)}</p>}
        <div className={styles['acts']}>
          <Button type="submit" look="danger" disabled={confirm.trim() !== title}>
            Erase for good
          </Button>
          <Button onClick={onClose}>Keep them</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What somebody said or signed is theirs, and goes with them unless one chooses otherwise. */
const quotesIn = ({ records }: Held): readonly RecordId[] =>
  records.flatMap(({ record, links }) =>
    record.kind === artifact.name && links.includes('speaker') ? [record.id] : [],
  );

const without = (ids: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> =>
  new Set([...ids].filter((one) => one !== id));
