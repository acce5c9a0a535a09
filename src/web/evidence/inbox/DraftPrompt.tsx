import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { listInbox } from '../../../contract/evidence/inbox.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { localDate, today } from '../../base/device/localDate.ts';
import { useAsk } from '../../base/queries.ts';
import { closePrompt, isPromptOpen } from './dailyPrompt.ts';
import styles from './DraftPrompt.module.css';

type DraftPromptProps = { readonly otherwise: ReactNode };

/** Asks once a day for one draft from an earlier day to be completed; where there is none, something else may stand. */
export function DraftPrompt({ otherwise }: DraftPromptProps) {
  const [date] = useState(today);
  const [isOpen, setOpen] = useState(() => isPromptOpen(date));
  const { data } = useAsk(listInbox, { limit: 1 }, { when: isOpen });
  const [draft] = data?.drafts ?? [];
  if (isOpen && data === undefined) return null;
  if (!isOpen || draft === undefined || localDate(new Date(draft.changedAt)) === date) return otherwise;
  const close = () => {
    closePrompt(date);
    setOpen(false);
  };
  return (
    <section className={styles['prompt']} aria-labelledby="draft-prompt">
      <h2 id="draft-prompt" className={styles['title']}>
        A draft to complete
      </h2>
      <p className={styles['draft']}>{draft.title}</p>
      <p className={styles['actions']}>
        <Link
          to="/evidence/inbox"
          search={{ draft: draft.id }}
          className={buttonClass()}
          onClick={() => closePrompt(date)}
        >
          Complete it
        </Link>
        <Button look="quiet" onClick={close}>
          Not today
        </Button>
      </p>
    </section>
  );
}
