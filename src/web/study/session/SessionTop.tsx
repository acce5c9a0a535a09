import { Link } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { formatCount } from '../../base/format.ts';
import { Icon } from '../../base/Icon.tsx';
import { usePost } from './post/post.ts';
import styles from './SessionTop.module.css';

export type Acts = {
  readonly undo: () => void;
  readonly edit: () => void;
  readonly suspend: () => void;
  readonly bury: () => void;
  readonly flag: () => void;
  readonly why: () => void;
};

type SessionTopProps = {
  readonly deckName: string;
  readonly left: number | undefined;
  readonly progress: number;
  readonly isFlagged: boolean;
  readonly acts: Acts;
};

/** The hairline of progress, the way out, and what else can be done with a card. */
export const SessionTop = ({ deckName, left, progress, isFlagged, acts }: SessionTopProps) => (
  <header className={styles['top']}>
    <div
      className={styles['progress']}
      role="progressbar"
      aria-label="Answered of this session"
      aria-valuenow={Math.round(progress * 100)}
    >
      <div className={styles['done']} style={{ transform: `scaleX(${progress})` }} />
    </div>
    <Link to="/" className={styles['button']} aria-label="Leave the session" title="Leave (Esc)">
      <Icon name="close" />
    </Link>
    <p className={styles['deck']}>{deckName}</p>
    <PostLine />
    {isFlagged && (
      <span className={styles['flag']} title="Flagged">
        <Icon name="flag" />
        <span className="unseen">Flagged</span>
      </span>
    )}
    {left !== undefined && <p className={styles['left']}>{left} left</p>}
    <MoreActs acts={acts} />
  </header>
);

/** One quiet line while answers wait for a server that is away. */
function PostLine() {
  const { unsent, isAway } = usePost();
  return (
    <p className={styles['post']} role="status">
      {isAway && unsent > 0 ? `${formatCount(unsent, 'answer')} ${unsent === 1 ? 'waits' : 'wait'} to be sent` : ''}
    </p>
  );
}

function MoreActs({ acts }: { readonly acts: Acts }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choose = (act: () => void) => () => {
    list.current?.hidePopover();
    act();
  };
  return (
    <>
      <button type="button" className={styles['button']} popoverTarget={id} aria-label="More to do with this card">
        <Icon name="more" />
      </button>
      <div ref={list} id={id} popover="auto" className={styles['acts']}>
        {offers.map(({ act, label, keys }) => (
          <button
            key={act}
            type="button"
            className={styles['act']}
            onClick={choose(acts[act])}
            aria-keyshortcuts={keys}
          >
            {label}
            <kbd>{keys}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

const offers = [
  { act: 'undo', label: 'Undo', keys: 'Z' },
  { act: 'edit', label: 'Edit', keys: 'E' },
  { act: 'flag', label: 'Flag', keys: 'F' },
  { act: 'bury', label: 'Bury until tomorrow', keys: 'B' },
  { act: 'suspend', label: 'Suspend', keys: 'S' },
  { act: 'why', label: 'Why today?', keys: 'I' },
] as const satisfies readonly { readonly act: keyof Acts; readonly label: string; readonly keys: string }[];
