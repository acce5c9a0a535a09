import { useRef } from 'react';
import { bar as kind } from '../../../core/evidence/kinds/judging/bar.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useFileDrop } from '../../base/drop/useFileDrop.ts';
import { Notice } from '../../base/notice/Notice.tsx';
import type { Saved } from '../../ledger/form/useSaving.ts';
import type { Writing, WritingKey } from '../../ledger/form/draft.ts';
import { useWriting } from '../../ledger/form/useWriting.ts';
import styles from './ladder.module.css';
import { ReadAs } from './ReadAs.tsx';
import { showLine } from './showLine.ts';
import { useKeeping, useLadder } from './useLadder.ts';

type LadderEditorProps = {
  /** Where what is written waits until it is kept. */
  readonly waitsAs: WritingKey;
  readonly begin: () => Writing;
  readonly onKept: (saved: Saved) => void;
};

/** A ladder as text: from a file or typed, with what it says and the line to correct beside it. */
export function LadderEditor({ waitsAs, begin, onKept }: LadderEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const inHand = useWriting(kind, waitsAs, begin);
  const { told, text, asked, type, take, ...ladder } = useLadder(inHand);
  const { keep, isSaving, ...keeping } = useKeeping(inHand, onKept);
  const problem = ladder.problem ?? keeping.problem;
  const isOver = useFileDrop((files) => void take(files[0]));
  const complaint = told?.complaint ?? undefined;
  const goTo = (line: number) => area.current !== null && showLine(area.current, line);
  return (
    <form
      className={styles['editor']}
      data-over={isOver}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(asked).then((line) => line !== undefined && goTo(line));
      }}
    >
      <FileChoice onChoose={(file) => void take(file)} />
      <Field
        label="The ladder, as text"
        hint="YAML, or a Markdown file with a section for each thing that is looked for. It is kept as YAML."
        error={complaint?.message}
      >
        <TextArea
          ref={area}
          className={styles['text'] ?? ''}
          rows={22}
          spellCheck={false}
          maxLength={20_000}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </Field>
      {complaint !== undefined && complaint.line !== null && (
        <Button look="quiet" className={styles['goTo'] ?? ''} onClick={() => goTo(complaint.line ?? 1)}>
          Go to line {complaint.line}
        </Button>
      )}
      {told?.read && <ReadAs read={told.read} />}
      {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={isSaving || text.trim() === ''}>
          Keep the ladder
        </Button>
        {inHand.isChanged && (
          <Button look="quiet" onClick={() => inHand.begin(begin())}>
            Discard changes
          </Button>
        )}
      </div>
    </form>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className={styles['acts']}>
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
      <span className={styles['soft']}>or drop one anywhere on this page</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.md,.markdown,.txt"
        aria-label="File with a ladder"
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          target.value = '';
        }}
      />
    </p>
  );
}
