import { useNavigate } from '@tanstack/react-router';
import { listDecks } from '../../../../contract/study/decks.ts';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { useAsk } from '../../../base/queries.ts';

/** Chooses the deck that a new card goes to; the address follows, what was written stays. */
export function DeckChoice({ deckId }: { readonly deckId: string }) {
  const navigate = useNavigate();
  const decks = useAsk(listDecks, {}).data?.decks ?? [];
  const open = decks.filter(({ id, archivedAt }) => archivedAt === null || id === deckId);
  return (
    <Field label="Deck">
      <Select
        value={deckId}
        onChange={({ target }) =>
          void navigate({ to: '/decks/$deckId/add', params: { deckId: target.value }, replace: true })
        }
      >
        {open.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
