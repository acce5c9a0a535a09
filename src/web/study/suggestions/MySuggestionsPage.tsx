import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { getMe } from '../../../contract/account/who.ts';
import {
  hearSuggestions,
  listMySuggestions,
  type OwnSuggestion,
  withdrawSuggestion,
} from '../../../contract/study/suggestions.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { call, sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatMoment } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import deciding from '../comparing/deciding.module.css';
import { kindNames, stateNames } from './states.ts';
import styles from './suggestions.module.css';

/** What one has suggested, and what became of it. */
export function MySuggestionsPage() {
  const pages = usePages(listMySuggestions, {}, (told) =>
    told.at(-1)?.more === true ? { offset: told.reduce((sum, page) => sum + page.suggestions.length, 0) } : undefined,
  );
  const suggestions = useMemo(() => pages.data?.pages.flatMap((page) => page.suggestions) ?? [], [pages.data]);
  useHearing(suggestions);
  return (
    <Page title="Your suggestions">
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      {pages.data !== undefined && suggestions.length === 0 && <NoSuggestions />}
      {suggestions.length > 0 && (
        <ul className={deciding['list']}>
          {suggestions.map((one) => (
            <Suggestion key={one.id} suggestion={one} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show earlier ones</MoreButton>
    </Page>
  );
}

/** What is on screen has been seen. The list keeps its order and its marks until it is opened again. */
function useHearing(suggestions: readonly OwnSuggestion[]): void {
  const client = useQueryClient();
  const unheard = suggestions
    .filter(({ heard, state }) => !heard && state !== 'open')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (unheard === '') return;
    const suggestionIds = unheard.split(' ') as OwnSuggestion['id'][];
    void call(hearSuggestions, { suggestionIds })
      .then(() => client.invalidateQueries({ queryKey: [getMe.path] }))
      .catch(() => undefined);
  }, [client, unheard]);
}

function Suggestion({ suggestion }: { readonly suggestion: OwnSuggestion }) {
  const { id, kind, state, heard, publication, createdAt, decidedAt, decision, reason } = suggestion;
  const { show } = useToast();
  const withdraw = useTell(withdrawSuggestion, { after: () => show('Taken back.') });
  return (
    <li>
      <p className={styles['head']}>
        <strong>{stateNames[state]}</strong>
        {!heard && state !== 'open' && <span className={styles['new']}>New</span>}
        <span className={deciding['soft']}>
          {kindNames[kind]}
          {publication !== null && (
            <>
              {' in '}
              <Link to="/follow/$publicationId" params={{ publicationId: publication.id }}>
                {publication.title}
              </Link>
            </>
          )}
          {` · ${formatMoment(decidedAt ?? createdAt)}`}
        </span>
      </p>
      {decision !== '' && <blockquote className={styles['said']}>{decision}</blockquote>}
      <p className={styles['reason']}>Why: {reason}</p>
      <NoteDiff before={suggestion.base} after={suggestion.outcome ?? suggestion.proposed} />
      {state === 'open' && (
        <p>
          <Button aria-disabled={withdraw.isPending} onClick={() => withdraw.mutate({ suggestionId: id })}>
            Take it back
          </Button>
        </p>
      )}
      {withdraw.error !== null && <p role="alert">{sentenceOf(withdraw.error)}</p>}
    </li>
  );
}

const NoSuggestions = () => (
  <EmptyState
    title="Nothing suggested yet"
    action={
      <a href="/explore" className={buttonClass('primary')}>
        Look at published decks
      </a>
    }
    example="“A lead owns the outcome, not the plan”: you would say “result”. Suggest it, and say why."
  >
    <p>
      When a card of a deck you follow could be better, open the card and suggest a change. Whoever looks after the deck
      decides, and you read here what became of it.
    </p>
  </EmptyState>
);
