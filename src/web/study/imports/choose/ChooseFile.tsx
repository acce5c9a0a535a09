import { useEffect, useRef } from 'react';
import { Button } from '../../../base/Button.tsx';
import { Notice } from '../../../base/notice/Notice.tsx';
import type { Upload } from '../wire/uploadFile.ts';
import shared from '../../../base/drop/drop.module.css';
import styles from './ChooseFile.module.css';
import { PasteText } from './PasteText.tsx';
import { pickFile } from './pick.ts';
import { useFileDrop } from '../../../base/drop/useFileDrop.ts';

type Props = {
  readonly problem: string | undefined;
  /** Whoever comes back from a later step finds the focus on the button. */
  readonly entry: 'first' | 'back';
  readonly onPick: (picked: Upload | string) => void;
};

/** The first step: a file to choose or drop, or a text to paste. */
export function ChooseFile({ problem, entry, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (entry === 'back') button.current?.focus();
  }, [entry]);
  const isOver = useFileDrop((files) => onPick(pickFile(files)));
  return (
    <div className={shared['choose']}>
      <p className={shared['what']}>
        Bring cards from a table: a CSV, TSV or TXT file from Excel, Numbers, Google Sheets, Quizlet or Anki (“Notes in
        plain text”). Nothing is imported before you have seen how it reads.
      </p>
      {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
      <div className={shared['drop']} data-over={isOver}>
        <Button ref={button} look="primary" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <p className={shared['quiet']}>{isOver ? 'Let go to read it' : 'or drop one anywhere on this page'}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File with cards"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onPick(pickFile(files));
          }}
        />
      </div>
      <Example />
      <PasteText onPick={onPick} />
    </div>
  );
}

const Example = () => (
  <section className={styles['example']} aria-labelledby="example">
    <h2 id="example" className={shared['exampleTitle']}>
      A file that reads well
    </h2>
    <pre className={shared['file']}>{example}</pre>
    <p className={styles['hint']}>
      One card a line. The first line may name the columns. Put a cell in double quotes where it holds a comma or a line
      break.
    </p>
  </section>
);

const example = `front,back,tags
What does RICE stand for?,"Reach, impact, confidence, effort",prioritising
Who owns the outcome?,The team,roles`;
