import { useState } from 'react';
import type { Field } from '../../../core/ledger/fields/field.ts';
import { mergeFields } from '../../../core/ledger/change.ts';
import type { Fields, FieldValue } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { WordDiff } from '../../base/comparing/WordDiff.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { useTitles } from '../finding/titles.ts';
import { sayValue } from '../values/valueText.ts';
import styles from './ClashDialog.module.css';

type ClashDialogProps = {
  readonly kind: Kind;
  /** The state that both began from, and what each made of it. */
  readonly base: Fields;
  readonly mine: Fields;
  readonly theirs: Fields;
  readonly onSettle: (fields: Fields) => void;
  readonly onClose: () => void;
};

/** Two people wrote the same fields: each is shown as both have it, and one is chosen. All other changes of both stay. */
export function ClashDialog({ kind, base, mine, theirs, onSettle, onClose }: ClashDialogProps) {
  const titleOf = useTitles();
  const { fields, conflicts } = mergeFields(base, mine, theirs);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const settle = () =>
    onSettle(
      conflicts.reduce((settled, name) => take(settled, name, chosen[name] === 'theirs' ? theirs : mine), fields),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Somebody else changed this too"
      description="While you wrote, somebody else saved other words in the same place. Choose which shall stand; everything else that either of you changed stays."
      initialFocus="title"
    >
      {conflicts.map((name) => {
        const field: Field | undefined = kind.fields[name];
        const say = (value: FieldValue | undefined) => (value === undefined ? '' : sayValue(field, value, titleOf));
        return (
          <section key={name} className={styles['clash']}>
            <h3>{field?.label ?? name}</h3>
            <p className={styles['words']}>
              <WordDiff before={say(theirs[name])} after={say(mine[name])} />
            </p>
            <OneOf
              label={`Which shall stand in “${field?.label ?? name}”?`}
              hint="Struck through: theirs alone. Underlined: yours alone."
              choices={sides}
              value={chosen[name] ?? 'mine'}
              onChoose={(side) => setChosen({ ...chosen, [name]: side })}
            />
          </section>
        );
      })}
      <div className={styles['end']}>
        <Button onClick={onClose}>Go on writing</Button>
        <Button look="primary" onClick={settle}>
          Save what I chose
        </Button>
      </div>
    </Dialog>
  );
}

type Side = 'mine' | 'theirs';

const sides: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'mine', label: 'Mine' },
  { value: 'theirs', label: 'Theirs' },
];

function take(fields: Fields, name: string, from: Fields): Fields {
  const { [name]: _, ...others } = fields;
  const value = from[name];
  return value === undefined ? others : { ...others, [name]: value };
}
