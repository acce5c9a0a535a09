import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getCard } from '../../../contract/study/cards.ts';
import type { Day } from '../../../core/base/day.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { faceOf } from '../../../core/study/notes/cards.ts';
import { buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatDate, formatDays, formatShare, inReadersFormat } from '../../base/format.ts';
import { isServed, learnsHere } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { HistoryPart } from '../history/HistoryPart.tsx';
import { useReaches } from '../publishing/useRole.ts';
import styles from './CardPage.module.css';
import { stateWords } from './shown/stateWords.ts';
import { useIdInAddress } from './shown/useIdInAddress.ts';
import { useToday } from './shown/useToday.ts';
import { CardFace } from './story/CardFace.tsx';
import { CardHistory } from './story/CardHistory.tsx';
import { CardMarks } from './story/CardMarks.tsx';
import { memoryFacts } from './story/memoryFacts.ts';
import { RecallStory } from './story/RecallStory.tsx';
import { Siblings } from './story/Siblings.tsx';

const CardSharing = lazy(() => import('../suggestions/CardSharing.tsx').then((it) => ({ default: it.CardSharing })));

/** One card: as it is studied, why it is due, what is known of it, and every answer. */
export function CardPage() {
  const cardId = useIdInAddress('cardId');
  const { data: card, error } = useAsk(getCard, { cardId });
  const today = useToday();
  const above = card && (
    <Link to="/decks/$deckId" params={{ deckId: card.note.deckId }}>
      {card.deckName}
    </Link>
  );
  return (
    <Page
      title="Card"
      above={above ?? '\u00A0'}
      actions={card && (learnsHere ? <CardMarks card={card} today={today} /> : <EditLink noteId={card.note.id} />)}
    >
      {error !== null && card === undefined && <p>{sentenceOf(error)}</p>}
      {card !== undefined && <CardStory card={card} today={today} />}
    </Page>
  );
}

/** Where nobody learns, a card can still be written anew. */
function EditLink({ noteId }: { readonly noteId: NoteId }) {
  return (
    useReaches('member') && (
      <Link to="/notes/$noteId/edit" params={{ noteId }} className={buttonClass('primary')}>
        Edit
      </Link>
    )
  );
}

type CardStoryProps = { readonly card: ResponseOf<typeof getCard>; readonly today: Day | undefined };

function CardStory({ card, today }: CardStoryProps) {
  const { note, marks, memory, ordinal } = card;
  return (
    <>
      <p className={styles['standing']}>
        {today !== undefined && <span>{stateWords({ marks, memory }, today, formatDate).text}</span>}
        {marks.flag > 0 && <span>Flag {marks.flag}</span>}
        {note.tags.map((tag) => (
          <Link key={tag} to="/cards" search={{ tag }}>
            {tag}
          </Link>
        ))}
      </p>
      <article className={styles['card']} aria-label="Question and answer">
        <CardFace face={faceOf(note, ordinal)} why={note.why} tryAtWork={note.tryAtWork} level={2} />
      </article>
      <Siblings card={card} />
      <Suspense>{isServed && <CardSharing deckId={note.deckId} noteId={note.id} />}</Suspense>
      {learnsHere && <Recall card={card} today={today} />}
      <div className={styles['part']}>
        <HistoryPart key={note.id} noteId={note.id} />
      </div>
    </>
  );
}

/** Why it is due when it is, what is known of it, and every answer. */
function Recall({ card, today }: CardStoryProps) {
  const { memory, explanation, history } = card;
  const facts = memoryFacts(card, { share: formatShare, days: formatDays, date: formatDate });
  return (
    <>
      <section className={styles['part']}>
        <h2>{today !== undefined && memory.phase !== 'new' && memory.due > today ? 'Why not today?' : 'Why today?'}</h2>
        <p className={styles['prose']}>{explanation.map(inReadersFormat).join(' ')}</p>
      </section>
      {today !== undefined && memory.phase !== 'new' && history.length > 0 && (
        <section className={styles['part']}>
          <RecallStory card={card} due={memory.due} today={today} />
          <dl className={styles['facts']}>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <h2>Every answer</h2>
          <CardHistory history={history} />
        </section>
      )}
    </>
  );
}
