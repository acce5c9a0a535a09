import { useId } from 'react';
import { type NoteKind, noteKinds } from '../../../../core/study/note.ts';
import styles from './KindChoice.module.css';
import { kindWords } from './kindWords.ts';

type KindChoiceProps = { readonly kind: NoteKind; readonly onChoose: (kind: NoteKind) => void };

/** Chooses how a card asks. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const id = useId();
  return (
    <fieldset className={styles['kinds']} aria-describedby={id}>
      <legend className={styles['legend']}>Kind</legend>
      <div className={styles['choices']}>
        {noteKinds.map((choice) => (
          <label key={choice} className={styles['choice']}>
            <input
              type="radio"
              name="kind"
              value={choice}
              checked={choice === kind}
              onChange={() => onChoose(choice)}
            />
            <span>{kindWords[choice].name}</span>
          </label>
        ))}
      </div>
      <p id={id} className={styles['hint']}>
        {kindWords[kind].hint}
      </p>
    </fieldset>
  );
}
