import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { asidesOf, type ProseField, storyOf } from '../../../core/evidence/prose/fieldProse.ts';
import type { RemarkChoice } from './choice.ts';
import { piecesOf } from './pieces.ts';
import { RemarkChooser } from './RemarkChooser.tsx';
import { RemarkList } from './RemarkList.tsx';
import styles from './prose.module.css';
import { useRemarks } from './useRemarks.ts';

type RemarkedProps = {
  readonly place: ProseField;
  readonly text: string;
  readonly held: Readonly<Record<string, unknown>>;
  readonly choice: RemarkChoice;
  readonly onChoose: (choice: RemarkChoice) => void;
  /** The text area. */
  readonly area: ReactNode;
};

/** A text area whose doubtful words are underlined while one writes, with what to do about them below. */
export function Remarked({ place: { reading, name, isFirst }, text, held, choice, onChoose, area }: RemarkedProps) {
  const [isBegun, setBegun] = useState(false);
  const lines = useRef<HTMLDivElement>(null);
  const judged = useRemarks({
    text,
    story: name === reading.telling ? storyOf(reading, held) : undefined,
    filled: asidesOf(reading, held),
    choice,
    isBegun,
  });
  const follow = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLTextAreaElement && lines.current !== null) lines.current.scrollTop = target.scrollTop;
  };
  return (
    <div onFocus={() => setBegun(true)}>
      <div className={styles['area']} onScrollCapture={follow}>
        {area}
        <div ref={lines} className={styles['lines']} aria-hidden="true">
          {judged.text === text &&
            piecesOf(text, judged.remarks).map((piece) =>
              piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
            )}
        </div>
      </div>
      <RemarkList text={judged.text} remarks={judged.remarks} />
      {isFirst && <RemarkChooser choice={choice} onChoose={onChoose} />}
    </div>
  );
}
