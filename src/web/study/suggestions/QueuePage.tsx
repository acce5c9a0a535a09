import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getDeck } from '../../../contract/study/decks.ts';
import { getPublication } from '../../../contract/study/publications.ts';
import { listSuggestions, mergeSuggestions, mostMerged } from '../../../contract/study/suggestions.ts';
import type { PublicationId, SuggestionId } from '../../../core/base/id.ts';
import { type SuggestionState, suggestionStates } from '../../../core/study/suggestion.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Field } from '../../base/Field.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { useIdInAddress } from '../cards/shown/useIdInAddress.ts';
import deciding from '../comparing/deciding.module.css';
import { useReaches } from '../publishing/useRole.ts';
import { QueueItem } from './QueueItem.tsx';
import { focusHeading } from './useDecide.ts';
import { stateNames } from './states.ts';
import styles from './suggestions.module.css';

/** What others suggested to a deck, for those who look after it. */
export function QueuePage() {
  const deckId = useIdInAddress('deckId');
  const deck = useAsk(getDeck, { deckId });
  const published = useAsk(getPublication, { deckId });
  const error = deck.error ?? published.error;
  const publication = published.data?.publication;
  const above = (
    <Link to="/decks/$deckId" params={{ deckId }}>
      {deck.data?.name ?? 'Back to the deck'}
    </Link>
  );
  return (
    <Page title="Suggestions" above={above}>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      {publication === null && <p>This deck is not published, so nobody could suggest anything.</p>}
      {publication && <Queue publicationId={publication.id} />}
    </Page>
  );
}

function Queue({ publicationId }: { readonly publicationId: PublicationId }) {
  const [state, setState] = useState<SuggestionState>('open');
  const [selected, setSelected] = useState<ReadonlySet<SuggestionId>>(new Set());
  const mayDecide = useReaches('editor');
  const pages = usePages(listSuggestions, { publicationId, state }, (told) => {
    const last = told.at(-1);
    const before = last?.suggestions.at(-1)?.id;
    return last?.more === true && before !== undefined ? { publicationId, state, before } : undefined;
  });
  const suggestions = useMemo(() => pages.data?.pages.flatMap((page) => page.suggestions) ?? [], [pages.data]);
  const chosen = suggestions.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const select = (id: SuggestionId, isSelected: boolean) => {
    const next = new Set(chosen);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <div className={styles['filters']}>
        <Field label="Show">
          <Select value={state} onChange={({ target }) => setState(target.value as SuggestionState)}>
            {suggestionStates.map((one) => (
              <option key={one} value={one}>
                {stateNames[one]}
              </option>
            ))}
          </Select>
        </Field>
        {mayDecide && state === 'open' && <Merge key={chosen.join()} chosen={chosen} />}
      </div>
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      {pages.data !== undefined && suggestions.length === 0 && <NothingHere state={state} />}
      {suggestions.length > 0 && (
        <ul className={deciding['list']}>
          {suggestions.map((one) => (
            <QueueItem
              key={one.id}
              suggestion={one}
              mayDecide={mayDecide}
              isSelected={selected.has(one.id)}
              onSelect={(isSelected) => select(one.id, isSelected)}
            />
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show earlier ones</MoreButton>
    </>
  );
}

type Merged = ResponseOf<typeof mergeSuggestions>;

function Merge({ chosen }: { readonly chosen: readonly SuggestionId[] }) {
  const { show } = useToast();
  const merge = useTell(mergeSuggestions, {
    after: (merged) => {
      show(sayMerged(merged));
      focusHeading();
    },
  });
  if (chosen.length === 0) return null;
  const many = chosen.slice(0, mostMerged);
  return (
    <>
      <Button aria-disabled={merge.isPending} onClick={() => merge.isPending || merge.mutate({ suggestionIds: many })}>
        Accept the {formatCount(many.length, 'selected one', 'selected ones')}
      </Button>
      {merge.error !== null && <p role="alert">{sentenceOf(merge.error)}</p>}
    </>
  );
}

const sayMerged = ({ merged, left }: Merged): string =>
  left.length === 0
    ? `${formatCount(merged.length, 'suggestion')} accepted.`
    : `${merged.length} accepted. ${left.length} left: they do not go together with what the cards say now.`;

const NothingHere = ({ state }: { readonly state: SuggestionState }) =>
  state === 'open' ? (
    <EmptyState title="Nothing waits">
      <p>
        Those who follow this deck can suggest other words for a card, a new card, or that one goes. You decide here,
        and the next version you publish carries what you accepted.
      </p>
    </EmptyState>
  ) : (
    <p>None of them.</p>
  );
