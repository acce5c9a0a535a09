import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type ListedKey, useKeyList, useKeys, useUndoKey } from '../../base/keys.ts';
import { useLoadAhead, useWhenLoaded } from '../../base/later/useWhenLoaded.ts';
import { usePageTitle } from '../../base/Page.tsx';
import { Asking } from './Asking.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { SessionEnd } from './SessionEnd.tsx';
import { SessionTop } from './SessionTop.tsx';
import { SessionWait } from './SessionWait.tsx';
import type { StartedSession } from './sitting/doings.ts';
import { cardInHand, cardsLeft, progressOf } from './sitting/sitting.ts';
import styles from './SittingView.module.css';
import { useSitting } from './sitting/useSitting.ts';

const loadWhyToday = () => import('./WhyToday.tsx');
const WhyToday = lazy(() => loadWhyToday().then(({ WhyToday }) => ({ default: WhyToday })));

/** One sitting on the screen: the card and nothing else. */
export function SittingView({ started }: { readonly started: StartedSession }) {
  const { sitting, doings } = useSitting(started);
  const [over, setOver] = useState<'why' | 'edit' | 'ended'>();
  const [spoken, setSpoken] = useState('');
  const whenLoaded = useWhenLoaded();
  useLoadAhead(loadWhyToday);
  const navigate = useNavigate();
  const { current } = sitting;
  const card = cardInHand(sitting);
  const isOver = over === 'ended' || (typeof current === 'object' && current.kind === 'over');
  const leave = () => void navigate({ to: '/' });
  const withCard = (act: () => void) => () => (card === undefined || isOver ? undefined : act());
  const undo = () => {
    if (over === 'ended') setOver(undefined);
    doings.undo();
  };
  const acts = {
    undo,
    edit: withCard(() => setOver('edit')),
    suspend: withCard(() => doings.setAside('suspend')),
    bury: withCard(() => doings.setAside('bury')),
    flag: withCard(doings.toggleFlag),
    why: withCard(() => whenLoaded(loadWhyToday, () => setOver('why'))),
  };
  const isEditing = over === 'edit' && card !== undefined;
  useKeys(
    isEditing ? {} : { z: undo, e: acts.edit, s: acts.suspend, b: acts.bury, f: acts.flag, i: acts.why, Escape: leave },
  );
  useUndoKey(isEditing ? undefined : undo);
  useKeyList(keys);
  usePageTitle(started.deckName === null ? 'Study' : `Study ${started.deckName}`);
  return (
    <div className={styles['sitting']}>
      <h1 className="unseen">Study{started.deckName === null ? '' : ` ${started.deckName}`}</h1>
      {/* Stays while cards come and go, so that screen readers hear each change. */}
      <p className="unseen" role="status">
        {spoken}
      </p>
      <SessionTop
        deckName={started.deckName ?? card?.deckName ?? ''}
        left={isOver ? undefined : cardsLeft(sitting)}
        progress={progressOf(sitting)}
        isFlagged={(card?.marks.flag ?? 0) > 0}
        acts={acts}
      />
      {isOver && <SessionEnd sitting={sitting} heldBack={started.heldBack} onUndo={undo} onLeave={leave} />}
      {!isOver && typeof current === 'object' && current.kind === 'wait' && (
        <SessionWait
          until={current.until}
          onOver={doings.resume}
          onAskNow={doings.askAhead}
          onEnd={() => setOver('ended')}
        />
      )}
      {!isOver && card !== undefined && (
        <Asking
          key={sitting.turn}
          card={card}
          left={cardsLeft(sitting)}
          isAway={isEditing}
          onAnswer={doings.answer}
          onSpeak={setSpoken}
        />
      )}
      {isEditing && (
        <NoteEditor card={card} onSaved={() => doings.reload(card.cardId)} onClose={() => setOver(undefined)} />
      )}
      {!isOver && typeof current === 'string' && card === undefined && (
        <p className={styles['coming']}>The next card is on its way.</p>
      )}
      <Suspense>
        {over === 'why' && card !== undefined && <WhyToday card={card} onClose={() => setOver(undefined)} />}
      </Suspense>
    </div>
  );
}

const keys: readonly ListedKey[] = [
  { keys: 'Space or Enter', does: 'Show the answer' },
  { keys: '1', does: 'Again: forgotten' },
  { keys: '2', does: 'Hard' },
  { keys: '3 or Space', does: 'Good' },
  { keys: '4', does: 'Easy' },
  { keys: 'Z or Ctrl Z', does: 'Undo the last thing' },
  { keys: 'E', does: 'Edit the card' },
  { keys: 'S', does: 'Suspend the card' },
  { keys: 'B', does: 'Bury it until tomorrow' },
  { keys: 'F', does: 'Flag it, or take the flag off' },
  { keys: 'I', does: 'Explain why it is asked today' },
];
