import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getCard } from '../../../contract/study/cards.ts';
import type { Day } from '../../../core/base/day.ts';
import { faceOf } from '../../../core/study/notes/cards.ts';
import { sentenceOf } from '../../base/call.ts';
import { formatDate, formatDays, formatShare, inReadersFormat } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
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
    <Page title="Card" above={above ?? '\u00A0'} actions={card && <CardMarks card={card} today={today} />}>
      {error !== null && card === undefined && <p>{sentenceOf(error)}</p>}
      {card !== undefined && <CardStory card={card} today={today} />}
    </Page>
  );
}

type CardStoryProps = { readonly card: ResponseOf<typeof getCard>; readonly today: Day | undefined };

function CardStory({ card, today }: CardStoryProps) {
  const { note, marks, memory, ordinal, explanation, history } = card;
  const facts = memoryFacts(card, { share: formatShare, days: formatDays, date: formatDate });
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
