import type { Reading } from '../../../../contract/study/imports.ts';
import type { DeckSummary } from '../../../../contract/study/shapes.ts';
import { longestDeckName } from '../../../../core/study/deck.ts';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { findDeckProblem, type Plan } from './plan.ts';
import styles from './Prepare.module.css';

type Props = {
  readonly plan: Plan;
  readonly decks: readonly DeckSummary[];
  readonly reading: Reading;
  readonly suggestedName: string;
  readonly onChange: (deck: Plan['deck']) => void;
};

/** A deck that is there, or a new one with a name. */
export function DeckChoice({ plan: { deck }, decks, reading, suggestedName, onChange }: Props) {
  const open = decks.filter(({ archivedAt }) => archivedAt === null);
  const choose = (id: string) => {
    const known = open.find((other) => other.id === id);
    onChange(known === undefined ? { kind: 'new', name: suggestedName } : { kind: 'existing', deckId: known.id });
  };
  return (
    <>
      <div className={styles['pair']}>
        <Field label="Deck">
          <Select
            value={deck.kind === 'existing' ? deck.deckId : 'new'}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="new">A new deck</option>
            {open.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {deck.kind === 'new' && (
          <Field label="Its name" error={findDeckProblem(deck, decks)}>
            <Input
              value={deck.name}
              maxLength={longestDeckName}
              onChange={(event) => onChange({ kind: 'new', name: event.target.value })}
            />
          </Field>
        )}
      </div>
      {reading.mapping.includes('deck') && (
        <p className={styles['hint']}>Rows that name a deck go there; all others go here.</p>
      )}
    </>
  );
}
