import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { isId } from '../../../core/base/id.ts';
import { listDecks } from '../../../contract/study/decks.ts';
import { getStatistics } from '../../../contract/study/statistics.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { Refused, sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { CardsFigure } from './CardsFigure.tsx';
import { DeckPicker } from './DeckPicker.tsx';
import { DueFigure } from './DueFigure.tsx';
import { RetentionFigure } from './RetentionFigure.tsx';
import type { Statistics } from './statistics.ts';
import styles from './StatisticsPage.module.css';
import { TimeFigure } from './TimeFigure.tsx';
import { TodayFigure } from './TodayFigure.tsx';
import { YearFigure } from './YearFigure.tsx';

/** What was studied, what is remembered and what falls due, overall or for one deck. */
export function StatisticsPage() {
  const { deck } = useSearch({ from: '/statistics' });
  const navigate = useNavigate();
  const decks = useAsk(listDecks, {}).data?.decks ?? [];
  const isStray = deck !== undefined && !isId(deck);
  const request = deck !== undefined && isId<'deck'>(deck) ? { deckId: deck } : {};
  const { data, error, refetch } = useAsk(getStatistics, request, {
    when: !isStray,
    meanwhile: 'old answer',
  });
  const pick = (picked: string | undefined) =>
    void navigate({ to: '/statistics', search: picked === undefined ? {} : { deck: picked } });
  return (
    <Page title="Statistics" actions={<DeckPicker decks={decks} deck={deck} onPick={pick} />}>
      {isStray && <p>The address names no deck. Choose one above.</p>}
      {!isStray && error !== null && (
        <div className={styles['error']} role="alert">
          <p>{sentenceOf(error)}</p>
          {!isGone(error) && <Button onClick={() => void refetch()}>Try again</Button>}
        </div>
      )}
      {!isStray && error === null && data !== undefined && <Figures key={deck ?? 'all'} statistics={data} />}
    </Page>
  );
}

const isGone = (error: Error): boolean => error instanceof Refused && error.code === 'no-deck';

const Figures = ({ statistics }: { readonly statistics: Statistics }) =>
  statistics.days.every(({ answers }) => answers === 0) ? (
    <>
      <NoAnswers />
      <CardsFigure cards={statistics.cards} />
    </>
  ) : (
    <AllFigures statistics={statistics} />
  );

const NoAnswers = () => (
  <EmptyState
    title="Nothing was answered yet"
    example="“You remember 91% of what falls due” is what one of them says, with how sure that is."
    action={
      <Link to="/" className={buttonClass('primary')}>
        Go to Today
      </Link>
    }
  >
    <p>Here you see how much you remember, what falls due and how long you study. It begins with your first answers.</p>
  </EmptyState>
);

const AllFigures = ({ statistics }: { readonly statistics: Statistics }) => (
  <div className={styles['figures']}>
    <TodayFigure answeredToday={statistics.answeredToday} />
    <RetentionFigure retention={statistics.retention} aimedRetention={statistics.aimedRetention} />
    <DueFigure dueAhead={statistics.dueAhead} today={statistics.today} />
    <YearFigure days={statistics.days} />
    <TimeFigure days={statistics.days} />
    <CardsFigure cards={statistics.cards} />
  </div>
);
