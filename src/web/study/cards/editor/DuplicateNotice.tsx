import { Link } from '@tanstack/react-router';
import { Markdown } from '../../../base/Markdown.tsx';
import styles from './CardForm.module.css';
import type { Duplicates } from './useDuplicates.ts';

/** Says which cards ask the same already. It warns and forbids nothing. */
export const DuplicateNotice = ({ duplicates }: { readonly duplicates: Duplicates }) => (
  <div aria-live="polite">
    {duplicates.length > 0 && (
      <div className={styles['notice']}>
        <p>
          {duplicates.length === 1 ? 'Another card asks the same:' : `${duplicates.length} other cards ask the same:`}
        </p>
        <ul className={styles['duplicates']}>
          {duplicates.slice(0, 3).map(({ noteId, deckName, back, front }) => (
            <li key={noteId}>
              <Link to="/notes/$noteId/edit" params={{ noteId }}>
                In {deckName}
              </Link>
              <Markdown text={back.trim() === '' ? front : back} size="line" />
            </li>
          ))}
        </ul>
      </div>
    )}
  </div>
);
