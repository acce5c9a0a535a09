import { useState } from 'react';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import type { Upload } from '../wire/uploadFile.ts';
import shared from '../../../base/drop/drop.module.css';
import { pickText } from './pick.ts';

/** A text to paste instead of a file; folded away until it is wanted. */
export function PasteText({ onPick }: { readonly onPick: (picked: Upload | string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const read = () => {
    const picked = pickText(text);
    setProblem(typeof picked === 'string' ? picked : undefined);
    if (typeof picked !== 'string') onPick(picked);
  };
  return (
    <details className={shared['paste']}>
      <summary>Paste text instead</summary>
      <div className={shared['pasted']}>
        <Field label="Your cards" hint="Copy rows from a spreadsheet, or one card a line." error={problem}>
          <TextArea rows={6} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Button onClick={read}>Read this text</Button>
      </div>
    </details>
  );
}
