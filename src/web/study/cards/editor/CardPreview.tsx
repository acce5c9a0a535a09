import { isRefusal } from '../../../../core/base/refusal.ts';
import { faceOf, ordinalsOf } from '../../../../core/study/notes/cards.ts';
import type { NoteContent } from '../../../../core/study/note.ts';
import { formatCount } from '../../../base/format.ts';
import { CardFace } from '../story/CardFace.tsx';
import { isWritten } from './draft.ts';
import styles from './CardPreview.module.css';

/** Every card that is asked of what is being written, as study will show it. */
export function CardPreview({ content }: { readonly content: NoteContent }) {
  const ordinals = ordinalsOf(content);
  const shown = isRefusal(ordinals) ? [] : ordinals.slice(0, mostShown);
  const more = isRefusal(ordinals) ? 0 : ordinals.length - shown.length;
  return (
    <section aria-label="Preview" className={styles['preview']}>
      <h2 className={styles['title']}>
        {isRefusal(ordinals) || !isWritten(content) ? 'Preview' : sayCards(ordinals.length)}
      </h2>
      {!isWritten(content) && <p className={styles['none']}>What you write appears here as study will show it.</p>}
      {isWritten(content) &&
        shown.map((ordinal) => (
          <article key={ordinal} className={styles['card']}>
            <CardFace face={faceOf(content, ordinal)} why={content.why} tryAtWork={content.tryAtWork} level={3} />
          </article>
        ))}
      {more > 0 && <p className={styles['none']}>And {formatCount(more, 'more card', 'more cards')}.</p>}
    </section>
  );
}

const mostShown = 8;

const sayCards = (count: number): string =>
  count === 1 ? 'This is asked as one card' : `This is asked as ${count} cards`;
