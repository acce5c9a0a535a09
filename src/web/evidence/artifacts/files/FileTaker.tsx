import { useRef, useState } from 'react';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { formatSize } from '../../../base/size/formatSize.ts';
import { sendFile } from '../../capture/sendFile.ts';
import styles from './files.module.css';

type FileTakerProps = {
  readonly label: string;
  readonly value: unknown;
  readonly onWrite: (value: unknown) => void;
};

/** Takes a file in for a field of a form, and says which it is. */
export function FileTaker({ label, value, onWrite }: FileTakerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const take = async (file: File): Promise<void> => {
    setProblem(undefined);
    setSending(file.name);
    try {
      onWrite(await sendFile(file));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setSending(undefined);
  };
  return (
    <div className={styles['taker']}>
      {isFileValue(value) && (
        <p className={styles['taken']}>
          {value.name} ({formatSize(value.size)})
          <Button look="quiet" onClick={() => onWrite(undefined)}>
            Remove
          </Button>
        </p>
      )}
      <Button disabled={sending !== undefined} onClick={() => input.current?.click()}>
        {isFileValue(value) ? 'Choose another file' : 'Choose a file'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          target.value = '';
        }}
      />
      <p role="status" className={sending === undefined ? 'unseen' : ''}>
        {sending === undefined ? '' : `${sending} is on its way`}
      </p>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

const isFileValue = (value: unknown): value is FileValue =>
  typeof value === 'object' && value !== null && 'hash' in value && 'mediaType' in value;
