import { type FormEvent, useRef, useState } from 'react';
import { listDecks } from '../../../../contract/study/decks.ts';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import { Button } from '../../../base/Button.tsx';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { useAsk } from '../../../base/queries.ts';
import styles from './bulk.module.css';

type MoveDialogProps = {
  readonly onClose: () => void;
  readonly onMove: (deck: DeckSummary) => void;
};

/** Asks which deck cards move to. */
export function MoveDialog({ onClose, onMove }: MoveDialogProps) {
  const first = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState('');
  const decks = (useAsk(listDecks, {}).data?.decks ?? []).filter(({ archivedAt }) => archivedAt === null);
  const deck = decks.find(({ id }) => id === chosen) ?? decks[0];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (deck !== undefined) onMove(deck);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Move to another deck"
      description="Cards keep their history."
      initialFocus={first}
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="Deck">
          <Select ref={first} value={deck?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
            {decks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles['buttons']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={deck === undefined}>
            Move
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
