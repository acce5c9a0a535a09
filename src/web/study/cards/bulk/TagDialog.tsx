import { type FormEvent, useRef, useState } from 'react';
import { listTags } from '../../../../contract/study/cards.ts';
import { Button } from '../../../base/Button.tsx';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { useAsk } from '../../../base/queries.ts';
import { checkTags, parseTags } from '../tags/tagList.ts';
import styles from './bulk.module.css';

type TagDialogProps = {
  readonly onClose: () => void;
  readonly onTag: (add: readonly string[], remove: readonly string[]) => void;
};

/** Asks which tags to add and which to take off. */
export function TagDialog({ onClose, onTag }: TagDialogProps) {
  const first = useRef<HTMLInputElement>(null);
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const known = useAsk(listTags, {}).data?.tags ?? [];
  const problem = { add: checkTags(add), remove: checkTags(remove) };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (problem.add !== undefined || problem.remove !== undefined) return;
    onClose();
    if (add.trim() !== '' || remove.trim() !== '') onTag(parseTags(add), parseTags(remove));
  };
  return (
    <Dialog open onClose={onClose} title="Change tags" initialFocus={first}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="Add" hint="Words set apart by spaces." error={problem.add}>
          <Input
            ref={first}
            value={add}
            onChange={(event) => setAdd(event.target.value)}
            list="known-tags"
            autoComplete="off"
          />
        </Field>
        <Field label="Take off" error={problem.remove}>
          <Input
            value={remove}
            onChange={(event) => setRemove(event.target.value)}
            list="known-tags"
            autoComplete="off"
          />
        </Field>
        <datalist id="known-tags">
          {known.map(({ tag }) => (
            <option key={tag}>{tag}</option>
          ))}
        </datalist>
        <div className={styles['buttons']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Change tags
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
