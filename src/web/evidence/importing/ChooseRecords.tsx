import { useRef, useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { useFileDrop } from '../../base/drop/useFileDrop.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { Notice } from '../../base/notice/Notice.tsx';
import shared from '../../base/drop/drop.module.css';

type ChooseRecordsProps = {
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (name: string, bytes: Blob) => void;
};

/** The first step: a file to choose or drop, or a text to paste. */
export function ChooseRecords({ problem, isBusy, onChoose }: ChooseRecordsProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: readonly File[]) => {
    const [file] = files;
    if (file !== undefined) onChoose(file.name, file);
  };
  const isOver = useFileDrop(choose);
  return (
    <div className={shared['choose']}>
      <p className={shared['what']}>
        Bring what you have written down already: a document of achievements (Markdown), a table (CSV), a calendar
        (ICS), of which one-to-ones and decisions are looked for, or a ledger that Cairn exported (JSON, Markdown).
        Nothing is kept before you have seen it, and what is kept is a draft; a ledger of Cairn stands as it stood.
      </p>
      {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
      <div className={shared['drop']} data-over={isOver}>
        <Button look="primary" disabled={isBusy} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <p className={shared['quiet']}>{isOver ? 'Let go to read it' : 'or drop one anywhere on this page'}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".md,.markdown,.txt,.csv,.tsv,.ics,.json"
          aria-label="File with evidence"
          onChange={({ target }) => {
            choose([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      <section aria-labelledby="example">
        <h2 id="example" className={shared['exampleTitle']}>
          A document that reads well
        </h2>
        <pre className={shared['file']}>{example}</pre>
        <p className={shared['quiet']}>
          Each outermost point is one draft; what stands below it comes along. Dates in headings hold for what is under
          them.
        </p>
      </section>
      <Pasted isBusy={isBusy} onChoose={onChoose} />
    </div>
  );
}

const example = `## Q1 2026
- Support stopped escalating refunds by hand (2026-02-14)
  - I showed them where the money was lost

## Decisions
- One intake form for all teams, 3 March 2026`;

function Pasted({ isBusy, onChoose }: Pick<ChooseRecordsProps, 'isBusy' | 'onChoose'>) {
  const [text, setText] = useState('');
  return (
    <details className={shared['paste']}>
      <summary>Paste text instead</summary>
      <div className={shared['pasted']}>
        <Field label="Your notes" hint="Points or headings, or rows from a table with its first line.">
          <TextArea rows={6} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
        </Field>
        <Button
          disabled={isBusy || text.trim() === ''}
          onClick={() => onChoose('Pasted text', new Blob([text], { type: 'text/plain' }))}
        >
          Read this text
        </Button>
      </div>
    </details>
  );
}
