import { listTags } from '../../../../contract/study/cards.ts';
import { listDecks } from '../../../../contract/study/decks.ts';
import { FilterSelect } from '../../../base/filters/FilterSelect.tsx';
import styles from '../../../base/filters/filters.module.css';
import { SearchBox } from '../../../base/filters/SearchBox.tsx';
import { learnsHere } from '../../../base/here.ts';
import { useAsk } from '../../../base/queries.ts';
import { parseFilter, stateNames } from '../shown/filterAddress.ts';
import type { FilterInAddress } from './useFilter.ts';

type CardFiltersProps = FilterInAddress & {
  /** Whether decks can be chosen from; not within one deck. */
  readonly decks: 'any' | 'this one';
};

/** Search, state, tag and deck; the list follows as one types. `/` goes to the search. */
export function CardFilters({ filter, change, decks }: CardFiltersProps) {
  const tags = useAsk(listTags, filter.deckId === undefined ? {} : { deckId: filter.deckId }).data?.tags ?? [];
  const deckList = useAsk(listDecks, {}, { when: decks === 'any' }).data?.decks ?? [];
  const choose = (name: 'state' | 'tag' | 'deckId') => (value: string) =>
    change({ [name]: undefined, ...parseFilter({ [name]: value }) });
  return (
    <search className={styles['filters']}>
      <SearchBox label="Search cards" search={filter.search ?? ''} onSearch={(search) => change({ search })} />
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
