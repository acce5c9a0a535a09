import { type ReactNode, useId, useState } from 'react';
import type { Field } from '../../../core/ledger/fields/field.ts';
import { mergeFields } from '../../../core/ledger/change.ts';
import type { Fields, FieldValue } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { compareWords, type Stretch } from '../../base/comparing/compareWords.ts';
import { Dialog } from '../../base/Dialog.tsx';
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
          <Clash
            key={name}
            label={field?.label ?? name}
            words={{ mine: say(mine[name]), theirs: say(theirs[name]) }}
            value={chosen[name] ?? 'mine'}
            onChoose={(side) => setChosen({ ...chosen, [name]: side })}
          />
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

const sides: readonly { readonly side: Side; readonly whose: string; readonly other: Side }[] = [
  { side: 'mine', whose: 'Mine', other: 'theirs' },
  { side: 'theirs', whose: 'Theirs', other: 'mine' },
];

type ClashProps = {
  readonly label: string;
  readonly words: Readonly<Record<Side, string>>;
  readonly value: Side;
  readonly onChoose: (side: Side) => void;
};

/** One field as both have it; in each, what the other one does not say is marked. */
function Clash({ label, words, value, onChoose }: ClashProps) {
  const name = useId();
  return (
    <fieldset className={styles['clash']}>
      <legend>{label}</legend>
      {sides.map(({ side, whose, other }) => (
        <label key={side} className={styles['side']}>
          <input type="radio" name={name} checked={side === value} onChange={() => onChoose(side)} />
          <span className={styles['whose']}>{whose}</span>
          <span className={styles['words']}>
            {words[side] === '' ? 'Left empty' : compareWords(words[other], words[side]).map(toWords)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function toWords({ kind, text }: Stretch, at: number): ReactNode {
  if (kind === 'removed') return null;
  return kind === 'added' ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
}

function take(fields: Fields, name: string, from: Fields): Fields {
  const { [name]: _, ...others } = fields;
  const value = from[name];
  return value === undefined ? others : { ...others, [name]: value };
}
