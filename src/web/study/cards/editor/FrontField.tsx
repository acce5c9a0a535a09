import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { NoteKind } from '../../../../core/study/note.ts';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import styles from './CardForm.module.css';
import { kindWords } from './kindWords.ts';
import { type TextSelection, wrapGap } from './wrapGap.ts';

type FrontFieldProps = {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly kind: NoteKind;
  readonly front: string;
  readonly problem: string | undefined;
  readonly onWrite: (front: string) => void;
};

/** What a card asks; for a text with gaps, with a button and Ctrl+Shift+C that make one of what is selected. */
export function FrontField({ box, kind, front, problem, onWrite }: FrontFieldProps) {
  const wanted = useRef<TextSelection>(undefined);
  useLayoutEffect(() => {
    const place = wanted.current;
    if (place === undefined || box.current === null) return;
    wanted.current = undefined;
    box.current.focus();
    box.current.setSelectionRange(place.start, place.end);
  });
  const makeGap = () => {
    if (box.current === null) return;
    const { selectionStart, selectionEnd } = box.current;
    wanted.current = wrapGap({ text: front, start: selectionStart, end: selectionEnd });
    onWrite(wanted.current.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isGap = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'c';
    if (!isGap || kind !== 'cloze') return;
    event.preventDefault();
    makeGap();
  };
  return (
    <div>
      <Field label={kindWords[kind].front} error={problem}>
        <TextArea
          ref={box}
          value={front}
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={onKeyDown}
          aria-keyshortcuts={kind === 'cloze' ? 'Control+Shift+C' : undefined}
        />
      </Field>
      {kind === 'cloze' && (
        <div className={styles['gapRow']}>
          <Button onClick={makeGap}>Make a gap</Button>
          <span className={styles['keys']}>
            of what is selected, or <kbd>Ctrl Shift C</kbd>
          </span>
        </div>
      )}
    </div>
  );
}
