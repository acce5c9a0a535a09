import { useState } from 'react';
import type { ProseField } from '../../../core/ledger/fields/field.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import { hintOf, type InputProps, textOf, written } from './input.ts';
import { ProseSlot } from './ProseSlot.tsx';
import styles from './inputs.module.css';

/** Text of any shape; where it uses marks of Markdown, one may look at how it will read. */
export function ProseInput({ field, value, error, onWrite }: InputProps<ProseField>) {
  const [isShown, setShown] = useState(false);
  const text = textOf(value);
  return (
    <div className={styles['stack']}>
      <Field label={field.label} hint={hintOf(field)} error={error}>
        <ProseSlot field={field} text={text}>
          <TextArea rows={2} value={text} onChange={({ target }) => onWrite(written(target.value))} />
        </ProseSlot>
      </Field>
      {isMarked(text) && (
        <>
          <Button
            look="quiet"
            className={styles['aside'] ?? ''}
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide the preview' : `Preview “${field.label}”`}
          </Button>
          {isShown && (
            <div className={styles['preview']}>
              <LaterMarkdown text={text} size="prose" />
            </div>
          )}
        </>
      )}
    </div>
  );
}

const isMarked = (text: string): boolean => /[*_`#[\]|>$]|^\s*(?:[-+]|\d+\.)\s/m.test(text);
