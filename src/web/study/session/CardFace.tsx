import { type FormEvent, useEffect, useRef } from 'react';
import type { StudyCard } from '../../../contract/study/shapes.ts';
import { Markdown } from '../../base/Markdown.tsx';
import { Aside } from '../../base/prose/Aside.tsx';
import styles from './CardFace.module.css';
import { TypedDiff } from './TypedDiff.tsx';

type CardFaceProps = {
  readonly card: StudyCard;
  readonly isShown: boolean;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onEnter: () => void;
  /** Hears what is to be read out. */
  readonly onSpeak: (words: string) => void;
};

/** What a card shows: the question, and once it is shown the answer, why it matters and what to try. Both are read out. */
export function CardFace({ card, isShown, typed, onTyped, onEnter, onSpeak }: CardFaceProps) {
  const question = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = isShown ? answer.current : question.current;
    if (isShown) bringIntoView(answer.current);
    onSpeak(`${isShown ? 'Answer' : 'Question'}: ${shown?.textContent ?? ''}`);
  }, [isShown, card.question, card.answer, onSpeak]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onEnter();
  };
  return (
    <>
      {!(isShown && card.kind === 'cloze') && (
        <div ref={question} className={styles['question']}>
          <Markdown text={card.question} size="card" />
        </div>
      )}
      {card.typed !== null && !isShown && (
        <form onSubmit={onSubmit}>
          <input
            className={styles['typed']}
            aria-label="Your answer"
            placeholder="Type the answer"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            // The card asks for a word, so typing comes first.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={typed}
            onChange={({ target }) => onTyped(target.value)}
            onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          />
        </form>
      )}
      {isShown && (
        <div ref={answer} className={`${styles['shown']} ${card.kind === 'cloze' ? '' : styles['answer']}`}>
          {card.typed !== null && typed.trim() !== '' && <TypedDiff expected={card.typed} given={typed} />}
          <Markdown text={card.answer} size="card" />
        </div>
      )}
      {isShown && <Aside title="Why it matters" text={card.why} level={2} />}
      {isShown && <Aside title="Try it at work" text={card.tryAtWork} level={2} />}
    </>
  );
}

/** An answer that would begin near the foot of the screen, or below it, moves up. */
function bringIntoView(answer: HTMLElement | null): void {
  if (answer !== null && answer.getBoundingClientRect().top > window.innerHeight * 0.6)
    answer.scrollIntoView({ block: 'start' });
}
