import { useRef } from 'react';
import { Button } from '../../base/Button.tsx';
import { Icon } from '../../base/Icon.tsx';
import { type Attachment, nameOf } from './attachment.ts';
import styles from './CaptureDialog.module.css';

type AttachedProps = {
  readonly attached: readonly Attachment[];
  readonly onChange: (attached: readonly Attachment[]) => void;
  readonly onAttach: (added: readonly Attachment[]) => void;
};

/** What will be kept as proof beside the line, each with a way to leave it out. */
export function Attached({ attached, onChange, onAttach }: AttachedProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['attached']}>
      {attached.length > 0 && (
        <ul className={styles['list']} aria-label="Attached">
          {attached.map((attachment, at) => (
            <li key={`${at} ${nameOf(attachment)}`} className={styles['one']}>
              <span className={styles['name']}>{nameOf(attachment)}</span>
              <button
                type="button"
                className={styles['remove']}
                aria-label={`Leave out ${nameOf(attachment)}`}
                onClick={() => onChange(attached.filter((other) => other !== attachment))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button look="quiet" className={styles['attach'] ?? ''} onClick={() => file.current?.click()}>
        Attach a file
      </Button>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label="File to attach"
        onChange={({ target }) => {
          onAttach(Array.from(target.files ?? [], (one) => ({ kind: 'file', file: one })));
          target.value = '';
        }}
      />
    </div>
  );
}
