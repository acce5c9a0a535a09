import { useEffect, useRef, useState } from 'react';
import { listTags } from '../../../../contract/study/cards.ts';
import { listDecks } from '../../../../contract/study/decks.ts';
import { Input } from '../../../base/fields/Input.tsx';
import { learnsHere } from '../../../base/here.ts';
import { useKeys } from '../../../base/keys.ts';
import { useAsk } from '../../../base/queries.ts';
import { parseFilter, stateNames } from '../shown/filterAddress.ts';
import styles from './CardFilters.module.css';
import { FilterSelect } from './FilterSelect.tsx';
import type { FilterInAddress } from './useFilter.ts';

type CardFiltersProps = FilterInAddress & {
  /** Whether decks can be chosen from; not within one deck. */
  readonly decks: 'any' | 'this one';
};

/** Search, state, tag and deck; the list follows as one types. `/` goes to the search. */
export function CardFilters({ filter, change, decks }: CardFiltersProps) {
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const { text, setText } = useTypedSearch({ filter, change });
  const tags = useAsk(listTags, filter.deckId === undefined ? {} : { deckId: filter.deckId }).data?.tags ?? [];
  const deckList = useAsk(listDecks, {}, { when: decks === 'any' }).data?.decks ?? [];
  const choose = (name: 'state' | 'tag' | 'deckId') => (value: string) =>
    change({ [name]: undefined, ...parseFilter({ [name]: value }) });
  return (
    <search className={styles['filters']}>
      <Input
        ref={box}
        type="search"
        aria-label="Search cards"
        placeholder="Search cards"
        className={styles['search'] ?? ''}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
      {decks === 'any' && (
        <FilterSelect label="Deck" every="All decks" value={filter.deckId} onChoose={choose('deckId')}>
          {deckList.map(({ id, name }) => ({ value: id, name }))}
        </FilterSelect>
      )}
      {learnsHere && (
        <FilterSelect label="State" every="Any state" value={filter.state} onChoose={choose('state')}>
          {Object.entries(stateNames).map(([value, name]) => ({ value, name }))}
        </FilterSelect>
      )}
      <FilterSelect label="Tag" every="Any tag" value={filter.tag} onChoose={choose('tag')}>
        {tags.map(({ tag, notes }) => ({ value: tag, name: `${tag} (${notes})` }))}
      </FilterSelect>
    </search>
  );
}

const typingMs = 120;

/** The text in the box at once; the address after a short rest. */
function useTypedSearch({ filter, change }: FilterInAddress) {
  const inAddress = filter.search ?? '';
  const [typed, setTyped] = useState<string>();
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      latest.current({ search: typed });
      setTyped(undefined);
    }, typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { text: typed ?? inAddress, setText: setTyped };
}
