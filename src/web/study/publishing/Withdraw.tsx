import { useState } from 'react';
import { withdrawPublication } from '../../../contract/study/publications.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './PublishPage.module.css';

/** Keeps a published deck from everybody again, once one has read what that means. */
export function Withdraw({ deckId }: { readonly deckId: DeckId }) {
  const [isAsking, setAsking] = useState(false);
  const { show } = useToast();
  const withdraw = useTell(withdrawPublication, {
    after: () => {
      setAsking(false);
      show('Nobody else can read this deck any more.');
    },
  });
  return (
    <div className={styles['end']}>
      <Button look="danger" onClick={() => setAsking(true)}>
        Withdraw this deck
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Withdraw this deck?"
        description="Its public page is gone at once. Those who follow it keep their cards, and get no later version. You can publish it again."
      >
        {withdraw.error !== null && <p role="alert">{sentenceOf(withdraw.error)}</p>}
        <div className={styles['end']}>
          <Button look="danger" onClick={() => withdraw.mutate({ deckId })}>
            Withdraw
          </Button>
          <Button onClick={() => setAsking(false)}>Leave it published</Button>
        </div>
      </Dialog>
    </div>
  );
}
