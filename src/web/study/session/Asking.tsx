import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { StudyCard } from '../../../contract/study/shapes.ts';
import type { Grade } from '../../../core/study/grade.ts';
import { Button } from '../../base/Button.tsx';
import { useKeys } from '../../base/keys.ts';
import styles from './Asking.module.css';
import { CardFace } from './CardFace.tsx';
import { GradeBar } from './GradeBar.tsx';

type AskingProps = {
  readonly card: StudyCard;
  readonly left: number;
  /** Out of sight while the card is edited; what was shown and typed stays. */
  readonly isAway: boolean;
  readonly onAnswer: (grade: Grade) => void;
  readonly onSpeak: (words: string) => void;
};

/** One card being asked: its question, then its answer, then a grade. */
export function Asking({ card, left, isAway, onAnswer, onSpeak }: AskingProps) {
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  const face = useRef<HTMLElement>(null);
  const asksForWord = card.typed !== null;
  useEffect(() => {
    if (!asksForWord || isShown) face.current?.focus({ preventScroll: true });
  }, [asksForWord, isShown, isAway]);
  const show = () => setShown(true);
  const next = () => (isShown ? onAnswer('good') : show());
  const grade = (given: Grade) => () => {
    if (isShown) onAnswer(given);
  };
  const grades = { '1': grade('again'), '2': grade('hard'), '3': grade('good'), '4': grade('easy') };
  useKeys(isAway ? {} : { ' ': next, Enter: next, ...grades });
  const onTap = (event: MouseEvent) => {
    if (!isShown && isPlainTap(event)) show();
  };
  if (isAway) return null;
  return (
    <div className={styles['asking']}>
      {/* A tap anywhere shows the answer; the button below and Space do the same. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={styles['scroll']} onClick={onTap}>
        <article
          ref={face}
          tabIndex={-1}
          className={styles['face']}
          aria-label={`${isShown ? 'Answer' : 'Question'}, ${left} left`}
        >
          <CardFace card={card} isShown={isShown} typed={typed} onTyped={setTyped} onEnter={show} onSpeak={onSpeak} />
        </article>
      </div>
      <footer className={styles['foot']}>
        {isShown ? (
          <GradeBar forecasts={card.forecasts} onGrade={onAnswer} />
        ) : (
          <Button look="primary" className={styles['show'] ?? ''} onClick={show} aria-keyshortcuts="Space">
            Show the answer
          </Button>
        )}
      </footer>
    </div>
  );
}

const isPlainTap = ({ target }: MouseEvent): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, summary') === null &&
  window.getSelection()?.isCollapsed !== false;
